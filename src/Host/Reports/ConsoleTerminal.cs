using System.Text;

namespace OriginScript.Host.Reports;

#pragma warning disable RS0030 // This is the console's one home.

/// <summary>The terminal of this process. Data is buffered until it is flushed, talk leaves line by line; both are scrubbed of secrets.</summary>
internal static class ConsoleTerminal
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Opens it. Pipes, NO_COLOR (https://no-color.org), <c>TERM=dumb</c> and <paramref name="noColor"/> keep every escape code away.</summary>
    public static Terminal Open(bool noColor)
    {
        var plain = noColor || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 } || Environment.GetEnvironmentVariable("TERM") == "dumb";
        return new(Data(), Talk(), new StreamReader(Console.OpenStandardInput(), Utf8))
        {
            CanAsk = !Console.IsInputRedirected && !Console.IsErrorRedirected,
            CanDraw = !plain && !Console.IsErrorRedirected,
            Color = !plain && !Console.IsOutputRedirected,
            Width = Console.IsOutputRedirected || Console.WindowWidth < 20 ? null : Console.WindowWidth,
        };
    }

    // The same bytes on every machine: lines of data end in one character everywhere.
    private static ScrubbingWriter Data() =>
        new(new StreamWriter(Console.OpenStandardOutput(), Utf8, 64 * 1024), flushesLines: false) { NewLine = "\n" };

    private static ScrubbingWriter Talk() =>
        new(new StreamWriter(Console.OpenStandardError(), Utf8, 1024), flushesLines: true);
}
