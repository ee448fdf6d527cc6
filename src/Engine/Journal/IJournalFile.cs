namespace OriginScript.Engine;

/// <summary>The storage of a journal: a file, or memory in tests that kill a run at every entry.</summary>
public interface IJournalFile : IDisposable
{
    /// <summary>Everything written so far.</summary>
    byte[] ReadAll();

    /// <summary>Truncates to that length, removing a line that a crash left incomplete.</summary>
    void Truncate(long length);

    /// <summary>Appends, and returns only when the data would survive a power failure.</summary>
    /// <exception cref="IOException">It could not be written.</exception>
    void Append(ReadOnlySpan<byte> lines);
}
