using System.Text;

namespace OriginScript.Host.Reports;

/// <summary>Paints the mark at the start of each line of an action log; everything else passes as it is.</summary>
internal sealed class MarkPaint(TextWriter inner) : TextWriter
{
    private bool _atStart = true;

    /// <summary>The terminal's output, painted where colours may be used.</summary>
    public static TextWriter Over(Terminal terminal) => terminal.Color ? new MarkPaint(terminal.Output) : terminal.Output;

    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value)
    {
        if (_atStart && Colour(value) is { } colour)
            inner.Write($"\e[{colour}m{value}\e[0m");
        else
            inner.Write(value);
        _atStart = value == '\n';
    }

    public override void Write(string? value)
    {
        inner.Write(value);
        if (!string.IsNullOrEmpty(value))
            _atStart = value[^1] == '\n';
    }

    public override void Write(ReadOnlySpan<char> buffer) => Write(buffer.ToString());

    public override void WriteLine()
    {
        inner.WriteLine();
        _atStart = true;
    }

    public override void WriteLine(string? value)
    {
        inner.WriteLine(value);
        _atStart = true;
    }

    public override void Flush() => inner.Flush();

    private static int? Colour(char mark) => mark switch
    {
        '+' => 32,
        '~' or '!' => 33,
        '-' or 'x' => 31,
        '?' or '.' => 36,
        '=' => 90,
        _ => null,
    };
}
