using System.Buffers;
using System.Globalization;
using System.Text;

namespace OriginScript.Remote;

/// <summary>Reads what stands between the marks of a frame from one of the shell's streams.</summary>
internal sealed class SshFrameReader(Stream stream)
{
    private const int Chunk = 64 * 1024;

    private readonly ArrayBufferWriter<byte> _held = new(Chunk);
    private int _from;

    /// <summary>What was read of the stream and belongs to no command: why a shell never began may stand there.</summary>
    public string Unframed => Encoding.UTF8.GetString(_held.WrittenSpan[_from..]);

    /// <summary>Reads on to the end of a stream that ends.</summary>
    public void Rest()
    {
        while (More())
        {
        }
    }

    /// <summary>Blocks until the frame has ended; null where the stream did so first.</summary>
    public (byte[] Said, int ExitCode)? Read(SshFrame frame)
    {
        if (Find(frame.Begin, _from) is not { } begin)
            return null;
        _from = begin + frame.Begin.Length;
        if (Find(frame.End, _from) is not { } end || Find(">"u8.ToArray(), end + frame.End.Length) is not { } close)
            return null;
        var said = _held.WrittenSpan[_from..end].ToArray();
        var code = int.Parse(_held.WrittenSpan[(end + frame.End.Length)..close], CultureInfo.InvariantCulture);
        Drop(close + 1);
        return (said, code);
    }

    private int? Find(byte[] mark, int from)
    {
        while (true)
        {
            if (_held.WrittenSpan[from..].IndexOf(mark) is >= 0 and var found)
                return from + found;
            from = Math.Max(from, _held.WrittenCount - mark.Length + 1);
            if (!More())
                return null;
        }
    }

    private bool More()
    {
        var read = stream.Read(_held.GetSpan(Chunk));
        _held.Advance(read);
        return read > 0;
    }

    // What follows the end mark, the voice of a process left behind, is kept for the search of the next begin mark.
    private void Drop(int until)
    {
        var rest = _held.WrittenSpan[until..].ToArray();
        _held.ResetWrittenCount();
        _held.Write(rest);
        _from = 0;
    }
}
