namespace OriginScript.Engine;

/// <summary>The storage of a journal: a file, or memory in tests that kill a run at every entry.</summary>
internal interface IJournalFile : IDisposable
{
    /// <summary>Everything written so far; null: it does not exist.</summary>
    byte[]? ReadAll();

    /// <summary>What <see cref="WriteHead"/> wrote last; null: nothing.</summary>
    byte[]? ReadHead();

    /// <summary>Truncates to that length, removing a line that a crash left incomplete.</summary>
    void Truncate(long length);

    /// <summary>Appends, and returns only when the data would survive a power failure.</summary>
    /// <exception cref="IOException">It could not be written.</exception>
    void Append(ReadOnlySpan<byte> lines);

    /// <summary>
    /// Stores how far the journal was written, after <see cref="Append"/>. It may be lost in a power failure: it may be behind the journal, never ahead.
    /// </summary>
    void WriteHead(ReadOnlySpan<byte> head);
}
