using System.Security.Cryptography;
using System.Text;

namespace OriginScript.Remote;

/// <summary>
/// One command for the long-lived <c>sh</c>, framed by unguessable markers: whatever is outside of them on either stream, such as the
/// greeting of a login script or the output of a leftover background process, belongs to no command.
/// </summary>
internal sealed class SshFrame
{
    /// <summary>No standard input.</summary>
    public static readonly ReadOnlyMemory<byte> NoInput = ReadOnlyMemory<byte>.Empty;

    private readonly string _nonce = RandomNumberGenerator.GetHexString(32, lowercase: true);
    private readonly string _body;

    /// <summary>A command in a subshell, so that it cannot end or change the shell, and never with the shell's own standard input.</summary>
    /// <param name="line">A command line for <c>sh</c>, already quoted.</param>
    /// <param name="input">The command's standard input.</param>
    public SshFrame(string line, ReadOnlyMemory<byte> input)
        : this(input.IsEmpty ? $"( {line} ) </dev/null\n" : PipeInput(line, input)) { }

    private SshFrame(string body) => _body = body;

    /// <summary>The same with an open file descriptor of the shell as standard input.</summary>
    /// <param name="descriptor">The descriptor.</param>
    /// <param name="line">A command line for <c>sh</c>, already quoted.</param>
    /// <param name="before">What the command reads first; never on a disk, unlike what the descriptor may read.</param>
    /// <param name="printed">Called with what the command prints while it runs; null: nobody watches.</param>
    public static SshFrame WithInputFrom(int descriptor, string line, ReadOnlyMemory<byte> before, Action<OutputStream, string>? printed) =>
        new(
            before.IsEmpty
                ? $"( {line} ) <&{descriptor} {descriptor}<&-\n"
                : $"( b='{Convert.ToBase64String(before.Span)}'; {{ printf %s \"$b\" | base64 -d; cat; }} | ( {line} ) ) <&{descriptor} {descriptor}<&-\n"
        )
        {
            Printed = printed,
        };

    /// <summary>A line that runs in the shell itself, so that descriptors it opens stay open.</summary>
    public static SshFrame InShell(string line) => new($"{line}\n");

    /// <summary>A line for the shell itself, before the frame.</summary>
    public string Preamble { get; init; } = ":";

    /// <summary>Called with what the command prints while it runs; null: nobody watches.</summary>
    public Action<OutputStream, string>? Printed { get; init; }

    /// <summary>Whether the shell has begun it.</summary>
    public bool HasStarted { get; private set; }

    /// <summary>The bytes to send.</summary>
    public byte[] Payload =>
        Encoding.UTF8.GetBytes(
            $"{Preamble}\nprintf '<{_nonce}>'; printf '<{_nonce}>' >&2\n{_body}printf '<{_nonce} %d>' $?; printf '<{_nonce} 0>' >&2\n"
        );

    /// <summary>The marker that begins each stream.</summary>
    public byte[] BeginMarker => Encoding.ASCII.GetBytes($"<{_nonce}>");

    /// <summary>The marker that ends each stream, followed by the exit code and <c>&gt;</c>.</summary>
    public byte[] EndMarker => Encoding.ASCII.GetBytes($"<{_nonce} ");

    /// <summary>Says that the shell has begun it.</summary>
    public void NoteStart() => HasStarted = true;

    // Partial input is worse than none: the command runs only if all of it arrived. It appears in no process list, because printf is a shell builtin,
    // and on no disk, as a here-document would.
    private static string PipeInput(string line, ReadOnlyMemory<byte> input) =>
        $"( b='{Convert.ToBase64String(input.Span)}'\n"
        + $"if [ \"$(printf %s \"$b\" | base64 -d | wc -c)\" -eq {input.Length} ]; then printf %s \"$b\" | base64 -d | ( {line} )\n"
        + "else echo 'the standard input of the command was not transferred: base64 or wc failed' >&2; exit 1; fi )\n";
}
