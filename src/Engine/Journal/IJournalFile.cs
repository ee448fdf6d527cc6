namespace OriginScript.Engine;

/// <summary>Where the journal's bytes are: a file, or memory in tests that kill a run at every entry.</summary>
public interface IJournalFile : IDisposable
{
    /// <summary>Everything written so far.</summary>
    byte[] ReadAll();

    /// <summary>Cuts off what stands behind that length: a line that was torn by a crash.</summary>
    void Truncate(long length);

    /// <summary>Appends and returns only when it would survive a power failure.</summary>
    /// <exception cref="IOException">It could not be written.</exception>
    void Append(ReadOnlySpan<byte> lines);
}
