using System.Text;

namespace OriginScript.Host.Reports;

/// <summary>
/// What stands between the program and a stream: everything is scrubbed of secrets that have been revealed. Text is held back until a line is whole, so
/// that a secret which comes in pieces is found too. Several threads may write.
/// </summary>
/// <param name="inner">The stream.</param>
/// <param name="flushesLines">Whether each line leaves at once, as talk does; data leaves in blocks.</param>
internal sealed class ScrubbingWriter(TextWriter inner, bool flushesLines) : TextWriter
{
    private const int Block = 16 * 1024;

    private readonly Lock _lock = new();
    private char[] _held = new char[2 * Block];
    private int _count;

    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value) => Write([value]);

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        lock (_lock)
        {
            Hold(buffer);
            Pass();
        }
    }

    public override void WriteLine() => Write(CoreNewLine);

    public override void WriteLine(string? value)
    {
        lock (_lock)
        {
            Hold(value);
            Hold(CoreNewLine);
            Pass();
        }
    }

    public override void Flush()
    {
        lock (_lock)
        {
            Release(_count);
            inner.Flush();
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Flush();
        base.Dispose(disposing);
    }

    private void Hold(ReadOnlySpan<char> text)
    {
        if (_count + text.Length > _held.Length)
            Array.Resize(ref _held, Math.Max(_held.Length * 2, _count + text.Length));
        text.CopyTo(_held.AsSpan(_count));
        _count += text.Length;
    }

    private void Pass()
    {
        if (_count < Block && !flushesLines)
            return;
        var lines = _held.AsSpan(0, _count).LastIndexOf('\n') + 1;
        if (lines == 0)
            return;
        Release(lines);
        if (flushesLines)
            inner.Flush();
    }

    private void Release(int length)
    {
        inner.Write(Secret.Scrub(new string(_held, 0, length)));
        _count -= length;
        Array.Copy(_held, length, _held, 0, _count);
    }
}
