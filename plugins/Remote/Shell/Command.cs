using System.Text;

namespace OriginScript.Remote;

/// <summary>A program and its arguments, unquoted: the code that sends it to the machine does the quoting.</summary>
/// <param name="Words">The program first.</param>
public sealed record Command(params IReadOnlyList<string> Words)
{
    /// <summary>A script for the machine's <c>sh</c>; variable parts are passed as arguments, <c>$1</c> and so on, never inserted into the script's text.</summary>
    public static Command Script(string script, params IReadOnlyList<string> arguments) => new(["sh", "-c", script, "sh", .. arguments]);

    /// <summary>Whether it runs as root: through <c>sudo -n</c>, unless the login is root already.</summary>
    public bool Sudo { get; init; }

    /// <summary>Its standard input, empty by default. It never becomes part of a command line.</summary>
    public ReadOnlyMemory<byte> Input { get; init; }

    /// <summary>
    /// Called with what it prints while it runs, from any thread; null: nobody watches, and its result has its whole output. Otherwise the result has
    /// only the beginning and the end of a long output.
    /// </summary>
    public Action<OutputStream, string>? Printed { get; init; }

    /// <summary>The same command as root.</summary>
    public Command AsRoot() => this with { Sudo = true };

    /// <summary>The same command with that text on its standard input.</summary>
    public Command WithInput(string input) => this with { Input = Encoding.UTF8.GetBytes(input) };

    /// <summary>The text for messages: quoted so that it can be typed again, without its input, and with only the first line of a script.</summary>
    public override string ToString() => (Sudo ? "sudo " : "") + string.Join(' ', Words.Select(word => Posix.Display(FirstLine(word))));

    // A long script would hide the rest of the message.
    private static string FirstLine(string word) => word.TrimEnd('\n').IndexOf('\n') is > 0 and var end ? $"{word[..end]} ..." : word;
}
