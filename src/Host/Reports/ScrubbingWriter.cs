using System.Text;

namespace OriginScript.Host.Reports;

/// <summary>
/// Scrubs revealed secrets from everything written to a stream. Text is buffered until a line is complete, so that a secret written in pieces is found
/// too. Thread-safe.
/// </summary>
/// <param name="inner">The stream.</param>
/// <param name="flushesLines">Whether each line is flushed at once, as for messages; data is written in blocks.</param>
internal sealed class ScrubbingWriter(TextWriter inner, bool flushesLines) : TextWriter
{
    private const int BlockSize = 16 * 1024;

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
        text.CopyTo(_buffer.AsSpan(_length));
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
        var text = Secret.Scrub(new string(_buffer, 0, length));
        Try(() => inner.Write(text));
        _length -= length;
        Array.Copy(_buffer, length, _buffer, 0, _length);
    }
}
