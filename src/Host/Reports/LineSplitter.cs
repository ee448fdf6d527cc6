using System.Text;

namespace OriginScript.Host.Reports;

/// <summary>Splits text that arrives in pieces into lines. A carriage return ends a line as well, as progress bars use it.</summary>
/// <param name="write">Receives each line without its end.</param>
internal sealed class LineSplitter(Action<string> write)
{
    // A longer line is written in parts, so that output without line ends takes no memory.
    private const int MaxLength = 16 * 1024;

    private readonly StringBuilder _line = new();
    private bool _endsWithReturn;

    public void Write(string text)
    {
        foreach (var part in text.AsSpan().Split('\n'))
            WritePart(text.AsSpan(part), isLine: part.End.Value < text.Length);
    }

    /// <summary>Writes the last line if it has no end.</summary>
    public void Complete()
    {
        if (_line.Length > 0)
            WriteLine();
        _endsWithReturn = false;
    }

    private void WritePart(ReadOnlySpan<char> text, bool isLine)
    {
        while (text.Length > 0)
        {
            if (_endsWithReturn)
                WriteLine();
            var end = text.IndexOf('\r');
            var length = Math.Min(end < 0 ? text.Length : end, MaxLength - _line.Length);
            _line.Append(text[..length]);
            text = text[length..];
            _endsWithReturn = text is ['\r', ..];
            if (_endsWithReturn)
                text = text[1..];
            else if (_line.Length == MaxLength)
                WriteLine();
        }

        if (isLine)
            WriteLine();
    }

    private void WriteLine()
    {
        write(_line.ToString());
        _line.Clear();
        _endsWithReturn = false;
    }
}
