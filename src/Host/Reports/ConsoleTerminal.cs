using System.Text;
using Microsoft.Win32.SafeHandles;
using OriginScript.Engine;
using OriginScript.Host.Platform;

namespace OriginScript.Host.Reports;

#pragma warning disable RS0030 // One of the few types that may use the console.

/// <summary>The terminal of this process. Data is buffered until flushed, messages are flushed line by line; both are scrubbed of secrets and filtered.</summary>
internal static class ConsoleTerminal
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Opens it. Pipes, NO_COLOR (https://no-color.org), <c>TERM=dumb</c> and <paramref name="noColor"/> disable all escape codes.</summary>
    public static Terminal Open(bool noColor)
    {
        var plain =
            noColor || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 } || Environment.GetEnvironmentVariable("TERM") == "dumb";
        var (isOutputOpen, isErrorOpen) = (StandardDescriptors.IsOutputOpen, StandardDescriptors.IsErrorOpen);
        StandardDescriptors.FillClosed();
        StandardDescriptors.Reserve();
        var talk = isErrorOpen ? OpenErrors(plain) : new ScrubbingWriter(TextWriter.Null, flushesLines: true);
        var data = isOutputOpen ? OpenOutput(plain) : new ScrubbingWriter(TextWriter.Null, flushesLines: false);
        Console.SetOut(talk); // What a recipe or a plugin prints itself is not data and may contain secrets.
        Console.SetError(talk);
        return new(data, talk, new StandardInput())
        {
            FindOutputFailure = () => isOutputOpen ? data.Failure : "it is closed",
            CanPrompt = !Console.IsInputRedirected && !Console.IsErrorRedirected,
            IsPromptHidden = !Console.IsInputRedirected && Console.IsErrorRedirected,
            CanDraw = !plain && !Console.IsErrorRedirected,
            UsesColor = !plain && !Console.IsOutputRedirected,
            ErrorsWidth = Console.IsErrorRedirected ? null : TerminalWindow.Size.Width,
            Width = Console.IsOutputRedirected ? null : TerminalWindow.Size.Width,
        };
    }

    /// <summary>Writes a sentence to stderr when it could not be opened as usual.</summary>
    public static void WriteLastResort(string message)
    {
        if (!StandardDescriptors.IsErrorOpen)
            return;
        try
        {
            using var errors = new FileStream(new SafeFileHandle(2, ownsHandle: false), FileAccess.Write, bufferSize: 1);
            errors.Write(Utf8.GetBytes(VisibleText.FormatLines(Secret.Scrub(message)) + "\n"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Nobody can be told; the exit code says that it failed.
        }
    }

    // The same bytes on every machine: lines of data end with "\n" on every platform.
    private static ScrubbingWriter OpenOutput(bool plain) =>
        new(new StreamWriter(OpenDescriptor(plain, 1) ?? Console.OpenStandardOutput(), Utf8, 64 * 1024), flushesLines: false) { NewLine = "\n" };

    private static ScrubbingWriter OpenErrors(bool plain) =>
        new(new StreamWriter(OpenDescriptor(plain, 2) ?? Console.OpenStandardError(), Utf8, 1024), flushesLines: true);

    // The streams of the Console class write escape codes to a terminal before the first output.
    private static FileStream? OpenDescriptor(bool plain, nint fd) =>
        plain && !Console.IsOutputRedirected && !OperatingSystem.IsWindows()
            ? new(new SafeFileHandle(fd, ownsHandle: false), FileAccess.Write, bufferSize: 1)
            : null;
}
