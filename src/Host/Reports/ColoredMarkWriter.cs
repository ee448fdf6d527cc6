using System.Text;
using OriginScript.Host.Platform;

namespace OriginScript.Host.Reports;

/// <summary>Colours the mark at the start of each line of an action log; all other text is unchanged.</summary>
internal sealed class ColoredMarkWriter(TextWriter inner) : TextWriter
{
    private bool _isAtLineStart = true;

    /// <summary>The terminal's output, coloured if colours are enabled.</summary>
    public static TextWriter Wrap(Terminal terminal) => terminal.UsesColor ? new ColoredMarkWriter(terminal.Output) : terminal.Output;

    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value)
    {
        if (_isAtLineStart && AnsiColorOf(value) is { } colour)
            ScrubbingWriter.WriteControl(inner, $"\e[{colour}m{value}\e[0m");
        else
            inner.Write(value);
        _isAtLineStart = value == '\n';
    }

    public override void Write(string? value)
    {
        inner.Write(value);
        if (!string.IsNullOrEmpty(value))
            _isAtLineStart = value[^1] == '\n';
    }

    public override void Write(ReadOnlySpan<char> buffer) => Write(buffer.ToString());

    public override void WriteLine()
    {
        inner.WriteLine();
        _isAtLineStart = true;
    }

    public override void WriteLine(string? value)
    {
        inner.WriteLine(value);
        _isAtLineStart = true;
    }

    public override void Flush() => inner.Flush();

    private static int? AnsiColorOf(char mark) =>
        mark switch
        {
            '+' => 32,
            '~' or '!' => 33,
            '-' or 'x' => 31,
            '?' or '.' or 'k' => 36,
            '=' => 90,
            _ => null,
        };
}
