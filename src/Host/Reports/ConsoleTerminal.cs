using System.Text;
using Microsoft.Win32.SafeHandles;

namespace OriginScript.Host.Reports;

#pragma warning disable RS0030 // The console's home.

/// <summary>The terminal of this process. Data is buffered until it is flushed, talk leaves line by line; both are scrubbed of secrets.</summary>
internal static class ConsoleTerminal
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Opens it. Pipes, NO_COLOR (https://no-color.org), <c>TERM=dumb</c> and <paramref name="noColor"/> keep every escape code away.</summary>
    public static Terminal Open(bool noColor)
    {
        var plain = noColor || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 } || Environment.GetEnvironmentVariable("TERM") == "dumb";
        var talk = Talk(plain);
        Console.SetOut(talk); // What a recipe or a plugin prints by itself is no data, and may hold secrets.
        return new(Data(plain), talk, new StandardInput())
        {
            CanAsk = !Console.IsInputRedirected && !Console.IsErrorRedirected,
            IsUnseen = !Console.IsInputRedirected && Console.IsErrorRedirected,
            CanDraw = !plain && !Console.IsErrorRedirected,
            Color = !plain && !Console.IsOutputRedirected,
            Width = Console.IsOutputRedirected ? null : Window.Size.Width,
        };
    }

    // The same bytes on every machine: lines of data end in one character everywhere.
    private static ScrubbingWriter Data(bool plain) =>
        new(new StreamWriter(Direct(plain, 1) ?? Console.OpenStandardOutput(), Utf8, 64 * 1024), flushesLines: false) { NewLine = "\n" };

    private static ScrubbingWriter Talk(bool plain) =>
        new(new StreamWriter(Direct(plain, 2) ?? Console.OpenStandardError(), Utf8, 1024), flushesLines: true);

    // The console's own streams begin a terminal with escape codes, whichever of them is written to first.
    private static FileStream? Direct(bool plain, nint fd) =>
        plain && !Console.IsOutputRedirected && !OperatingSystem.IsWindows() ? new(new SafeFileHandle(fd, ownsHandle: false), FileAccess.Write, bufferSize: 1) : null;
}
