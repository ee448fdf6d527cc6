using System.Buffers;
using System.Text;

namespace OriginScript.Remote;

/// <summary>
/// Collects what a command prints on one of its streams. Output that is shown while the command runs is passed on as it arrives, and only its
/// beginning and its end are kept in memory.
/// </summary>
/// <param name="stream">The stream.</param>
/// <param name="printed">Where output is shown; null: it is kept whole.</param>
public sealed class OutputCollector(OutputStream stream, Action<OutputStream, string>? printed)
{
    /// <summary>How much is kept of the beginning, and of the end, of output that is shown.</summary>
    public const int KeptBytes = 64 * 1024;

    private readonly ArrayBufferWriter<byte> _head = new();
    private readonly byte[] _tail = printed is null ? [] : new byte[KeptBytes];
    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();
    private long _tailBytes;

    /// <summary>Adds bytes as they arrive; a character may be split between two calls.</summary>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        if (printed is null)
        {
            _head.Write(bytes);
            return;
        }

        Print(bytes);
        var head = Math.Min(bytes.Length, KeptBytes - _head.WrittenCount);
        _head.Write(bytes[..head]);
        WriteTail(bytes[head..]);
    }

    /// <summary>All of it, or its beginning and its end with a line between them that says how much is left out.</summary>
    public override string ToString()
    {
        var head = Encoding.UTF8.GetString(_head.WrittenSpan);
        if (_tailBytes <= _tail.Length)
            return head + Encoding.UTF8.GetString(_tail.AsSpan(0, (int)_tailBytes));
        var start = (int)(_tailBytes % _tail.Length);
        byte[] tail = [.. _tail.AsSpan(start), .. _tail.AsSpan(0, start)];
        return $"{head}\n[{_tailBytes - _tail.Length} bytes left out]\n{Encoding.UTF8.GetString(tail)}";
    }

    private void Print(ReadOnlySpan<byte> bytes)
    {
        var characters = new char[_decoder.GetCharCount(bytes, flush: false)];
        _decoder.GetChars(bytes, characters, flush: false);
        if (characters.Length > 0)
            printed!(stream, new string(characters));
    }

    private void WriteTail(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > _tail.Length)
        {
            _tailBytes += bytes.Length - _tail.Length;
            bytes = bytes[^_tail.Length..];
        }

        var start = (int)(_tailBytes % _tail.Length);
        var first = Math.Min(bytes.Length, _tail.Length - start);
        bytes[..first].CopyTo(_tail.AsSpan(start));
        bytes[first..].CopyTo(_tail);
        _tailBytes += bytes.Length;
    }
}
