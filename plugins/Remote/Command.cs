using System.Text;

namespace OriginScript.Remote;

/// <summary>A program and its arguments, each as it is meant: whoever carries it to the machine does the quoting.</summary>
/// <param name="Words">The program first.</param>
public sealed record Command(params IReadOnlyList<string> Words)
{
    /// <summary>A few lines for the machine's <c>sh</c>; what varies comes as arguments, <c>$1</c> and on, and never into the text of the script.</summary>
    public static Command Script(string script, params IReadOnlyList<string> arguments) => new(["sh", "-c", script, "sh", .. arguments]);

    /// <summary>Whether it runs as root: through <c>sudo -n</c>, unless the login is root already.</summary>
    public bool Sudo { get; init; }

    /// <summary>What it finds on its standard input; empty unless said. It never becomes part of a command line.</summary>
    public ReadOnlyMemory<byte> Input { get; init; }

    /// <summary>The same command as root.</summary>
    public Command AsRoot() => this with { Sudo = true };

    /// <summary>The same command with that text on its standard input.</summary>
    public Command With(string input) => this with { Input = Encoding.UTF8.GetBytes(input) };

    /// <summary>As a message shows it: quoted, so that it can be typed again, without its input, and a script by its first line.</summary>
    public override string ToString() => (Sudo ? "sudo " : "") + string.Join(' ', Words.Select(word => Posix.Shown(Begun(word))));

    // A script of many lines would drown what is said of it.
    private static string Begun(string word) => word.TrimEnd('\n').IndexOf('\n') is > 0 and var end ? $"{word[..end]} ..." : word;
}
