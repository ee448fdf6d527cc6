using System.Text;
using OriginScript.Engine;

namespace OriginScript.Host.Reports;

/// <summary>
/// The last station of everything written to a stream: scrubs revealed secrets, and then shows control characters as text, so that only
/// <see cref="WriteControl"/> can move a cursor. Text is buffered until a line is complete, so that a secret written in pieces is found too. Thread-safe.
/// </summary>
/// <param name="inner">The stream.</param>
/// <param name="flushesLines">Whether each line is flushed at once, as for messages; data is written in blocks.</param>
internal sealed class ScrubbingWriter(TextWriter inner, bool flushesLines) : TextWriter
{
    private const int BlockSize = 16 * 1024;

    // Stands for an escape character of our own until it is written: Unicode has set it apart, and it is taken out of all other text.
    private const char OwnEscape = '\uFFFE';

    private readonly Lock _lock = new();
    private char[] _buffer = new char[2 * BlockSize];
    private int _length;

    /// <summary>
    /// Why text could not be written, as a sentence; null: all was. Text is dropped from then on: a run must not stop halfway because its log cannot be
    /// written.
    /// </summary>
    public string? Failure { get; private set; }

    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value) => Write([value]);

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        lock (_lock)
        {
            Append(buffer);
            WriteWholeLines();
        }
    }

    /// <summary>Writes control sequences of the program's own; text from outside must not be part of them, or must be filtered already.</summary>
    public static void WriteControl(TextWriter writer, string sequence)
    {
        if (writer is not ScrubbingWriter filter)
        {
            writer.Write(sequence);
            return;
        }

        lock (filter._lock)
        {
            var start = filter._length;
            filter.Append(sequence);
            filter._buffer.AsSpan(start, sequence.Length).Replace('\e', OwnEscape);
            filter.WriteWholeLines();
        }
    }

    public override void WriteLine() => Write(CoreNewLine);

    public override void WriteLine(string? value)
    {
        lock (_lock)
        {
            Append(value);
            Append(CoreNewLine);
            WriteWholeLines();
        }
    }

    public override void Flush()
    {
        lock (_lock)
        {
            WriteScrubbed(_length);
            FlushInner();
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Flush();
        base.Dispose(disposing);
    }

    private void Append(ReadOnlySpan<char> text)
    {
        if (_length + text.Length > _buffer.Length)
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _length + text.Length));
        var added = _buffer.AsSpan(_length, text.Length);
        text.CopyTo(added);
        added.Replace(OwnEscape, '\uFFFD');
        _length += text.Length;
    }

    private void WriteWholeLines()
    {
        if (_length < BlockSize && !flushesLines)
            return;
        var lines = _buffer.AsSpan(0, _length).LastIndexOf('\n') + 1;
        if (lines == 0)
            return;
        WriteScrubbed(lines);
        if (flushesLines)
            FlushInner();
    }

    private void FlushInner() => Try(inner.Flush);

    private void Try(Action write)
    {
        if (Failure is not null)
            return;
        try
        {
            write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ObjectDisposedException or NotSupportedException)
        {
            Failure = e.Message.ReplaceLineEndings(" ").TrimEnd('.');
        }
    }

    private void WriteScrubbed(int length)
    {
        var text = VisibleText.FormatLines(Secret.Scrub(new string(_buffer, 0, length)), OwnEscape).Replace(OwnEscape, '\e');
        Try(() => inner.Write(text));
        _length -= length;
        Array.Copy(_buffer, length, _buffer, 0, _length);
    }
}
