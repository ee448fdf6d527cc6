using System.Buffers;
using System.Globalization;
using System.Text;

namespace OriginScript.Remote;

/// <summary>Reads the output between the markers of a frame from one of the shell's streams.</summary>
internal sealed class SshFrameReader(Stream stream)
{
    /// <summary>How much is read of output that nobody watches: it is kept whole, because a step reads a value from it.</summary>
    public const int MaxUnwatchedBytes = 64 * 1024 * 1024;

    private const int Chunk = 64 * 1024;

    private readonly ArrayBufferWriter<byte> _buffer = new(Chunk);
    private int _start;

    /// <summary>Text that was read outside of any frame: it may explain why a shell did not start.</summary>
    public string UnframedText => Encoding.UTF8.GetString(_buffer.WrittenSpan[_start..]);

    /// <summary>Reads to the end of the stream.</summary>
    public void ReadToEnd()
    {
        while (ReadMore()) { }
    }

    /// <summary>Blocks until the frame has ended and returns its exit code; null if the stream ended first.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="output">Receives the output: while it arrives if somebody watches, otherwise at the end.</param>
    /// <exception cref="SshOutputTooLongException">Nobody watches, and the output is longer than <see cref="MaxUnwatchedBytes"/>.</exception>
    public int? Read(SshFrame frame, OutputCollector output)
    {
        if (FindMarker(frame.BeginMarker, _start) is not { } begin)
            return null;
        frame.NoteStart();
        _start = begin + frame.BeginMarker.Length;
        if (
            FindMarker(frame.EndMarker, _start, frame.Printed is null ? null : output) is not { } end
            || FindMarker(">"u8.ToArray(), end + frame.EndMarker.Length) is not { } close
        )
            return null;
        if (frame.Printed is null && end - _start > MaxUnwatchedBytes)
            throw new SshOutputTooLongException();
        output.Write(_buffer.WrittenSpan[_start..end]);
        if (!int.TryParse(_buffer.WrittenSpan[(end + frame.EndMarker.Length)..close], NumberStyles.None, CultureInfo.InvariantCulture, out var code))
            throw new SshConnectionLostException(
                "the shell prints what it is sent: a startup file of the login shell starts another program, such as script, instead"
            );
        Discard(close + 1);
        return code;
    }

    // What was passed on to the watcher leaves the buffer, so that a long output takes no memory.
    private int? FindMarker(byte[] mark, int from, OutputCollector? watched = null)
    {
        while (true)
        {
            if (_buffer.WrittenSpan[from..].IndexOf(mark) is >= 0 and var found)
                return from + found;
            from = Math.Max(from, _buffer.WrittenCount - CountPartialMarker(mark));
            if (watched is not null && from > _start)
            {
                watched.Write(_buffer.WrittenSpan[_start..from]);
                Discard(from);
                from = 0;
            }

            if (_buffer.WrittenCount - _start > MaxUnwatchedBytes + Chunk)
                throw new SshOutputTooLongException();
            if (!ReadMore())
                return null;
        }
    }

    // The end of the buffer may be the beginning of the marker; anything else is not held back.
    private int CountPartialMarker(byte[] mark)
    {
        var count = Math.Min(mark.Length - 1, _buffer.WrittenCount);
        while (count > 0 && !_buffer.WrittenSpan.EndsWith(mark.AsSpan(0, count)))
            count--;
        return count;
    }

    private bool ReadMore()
    {
        var read = stream.Read(_buffer.GetSpan(Chunk)[..Chunk]);
        _buffer.Advance(read);
        return read > 0;
    }

    // What follows the end marker, the output of a leftover background process, is kept for the search of the next begin marker.
    private void Discard(int until)
    {
        var rest = _buffer.WrittenSpan[until..].ToArray();
        _buffer.ResetWrittenCount();
        _buffer.Write(rest);
        _start = 0;
    }
}
