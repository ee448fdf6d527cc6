using OriginScript.Engine;

namespace OriginScript.Testing;

/// <summary>A journal in memory that outlives the run that wrote it, and that can simulate a kill at any entry.</summary>
public sealed class MemoryJournal : IJournalFile
{
    private readonly Lock _lock = new();
    private byte[] _bytes = [];
    private byte[]? _head;

    /// <summary>The entry at which the run is killed, counted from 1 over the journal's lifetime; null: none.</summary>
    public int? KillAtEntry { get; set; }

    /// <summary>Whether the entry at which the run is killed is still written.</summary>
    public bool WritesKilledEntry { get; set; }

    /// <summary>How many entries there are.</summary>
    public int EntryCount
    {
        get
        {
            lock (_lock)
                return _bytes.Count(b => b == '\n');
        }
    }

    /// <summary>The entries, one a line.</summary>
    public string Text
    {
        get
        {
            lock (_lock)
                return System.Text.Encoding.UTF8.GetString(_bytes);
        }
    }

    /// <inheritdoc/>
    public byte[]? ReadAll()
    {
        lock (_lock)
            return _bytes.Length == 0 && _head is null ? null : _bytes;
    }

    /// <inheritdoc/>
    public byte[]? ReadHead() => _head;

    /// <inheritdoc/>
    public void WriteHead(ReadOnlySpan<byte> head) => _head = head.ToArray();

    /// <inheritdoc/>
    public void Truncate(long length)
    {
        lock (_lock)
            _bytes = _bytes[..(int)length];
    }

    /// <inheritdoc/>
    public void Append(ReadOnlySpan<byte> lines)
    {
        lock (_lock)
        {
            while (lines.IndexOf((byte)'\n') is >= 0 and var end)
            {
                var line = lines[..(end + 1)];
                var isLast = KillAtEntry == _bytes.Count(b => b == '\n') + 1;
                if (!isLast || WritesKilledEntry)
                    _bytes = [.. _bytes, .. line];
                if (isLast)
                    throw new KilledException();
                lines = lines[(end + 1)..];
            }
        }
    }

    /// <summary>Keeps the entries: the next run reads them.</summary>
    public void Dispose() { }
}
