using System.Security.Cryptography;
using System.Text;

namespace OriginScript.Remote;

/// <summary>
/// One command as the long-lived <c>sh</c> reads it, between marks that nothing can guess: whatever stands outside of them on either stream, such as the
/// greeting of a login script or the voice of a process left behind, belongs to no command.
/// </summary>
internal sealed class SshFrame
{
    /// <summary>No standard input.</summary>
    public static readonly ReadOnlyMemory<byte> Nothing = default;

    private readonly string _nonce = RandomNumberGenerator.GetHexString(32, lowercase: true);
    private readonly string _body;

    /// <summary>The command, run in a subshell so that it cannot end or change the shell, and never with the shell's own standard input.</summary>
    /// <param name="line">A line for <c>sh</c>, quoted already.</param>
    /// <param name="input">What the command finds on its standard input.</param>
    public SshFrame(string line, ReadOnlyMemory<byte> input)
        : this(input.IsEmpty ? $"( {line} ) </dev/null\n" : Fed(line, input))
    {
    }

    private SshFrame(string body) => _body = body;

    /// <summary>The same with what the shell has open at that number as standard input.</summary>
    public static SshFrame From(int descriptor, string line) => new($"( {line} ) <&{descriptor} {descriptor}<&-\n");

    /// <summary>A line that the shell itself carries out, so that what it opens stays open.</summary>
    public static SshFrame OfShell(string line) => new($"{line}\n");

    /// <summary>A line for the shell itself, ahead of the frame.</summary>
    public string Before { get; init; } = ":";

    /// <summary>What is sent.</summary>
    public byte[] Text => Encoding.UTF8.GetBytes(
        $"{Before}\nprintf '<{_nonce}>'; printf '<{_nonce}>' >&2\n{_body}printf '<{_nonce} %d>' $?; printf '<{_nonce} 0>' >&2\n");

    /// <summary>What each stream begins with.</summary>
    public byte[] Begin => Encoding.ASCII.GetBytes($"<{_nonce}>");

    /// <summary>What each stream ends with, followed by the exit code and <c>&gt;</c>.</summary>
    public byte[] End => Encoding.ASCII.GetBytes($"<{_nonce} ");

    // Half an input is worse than none: the command runs only where all of it is there. Nothing of it shows in a list of processes, since printf is the shell's own,
    // and nothing on a disk, as a here-document would.
    private static string Fed(string line, ReadOnlyMemory<byte> input) =>
        $"( b='{Convert.ToBase64String(input.Span)}'\n"
        + $"if [ \"$(printf %s \"$b\" | base64 -d | wc -c)\" -eq {input.Length} ]; then printf %s \"$b\" | base64 -d | ( {line} )\n"
        + "else echo 'the standard input of the command did not arrive: base64 or wc failed' >&2; exit 1; fi )\n";
}
