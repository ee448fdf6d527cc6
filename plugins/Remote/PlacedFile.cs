namespace OriginScript.Remote;

/// <summary>A file as it is to stand on a machine.</summary>
/// <param name="Path">Where, from the root.</param>
/// <param name="Content">Its bytes.</param>
public sealed record PlacedFile(string Path, ReadOnlyMemory<byte> Content)
{
    private const int NoFolder = 91;
    private const int NoOwner = 92;

    // The token is the same when the change is taken up again, so that nothing is left lying about, and nobody else can guess it.
    // Written aside under a name that no program reads and readable by root alone, then put in place: it is never half a file, and never open to more than it should be.
    private const string Placing = """
        d=$(dirname -- "$1"); [ -d "$d" ] || exit 91
        t="$d/.originscript-$2"; trap 'rm -f -- "$t"' EXIT; trap 'exit 1' HUP INT TERM
        rm -f -- "$t"; umask 077; set -C; cat > "$t" || exit 1
        chown -- "$3" "$t" || exit 92
        chmod -- "$4" "$t" && mv -fT -- "$t" "$1"
        """;

    /// <summary>Its permissions, four octal digits.</summary>
    public string Mode { get; init; } = "0644";

    /// <summary>Its user, whose login group it gets, or <c>user:group</c>.</summary>
    public string Owner { get; init; } = "root";

    /// <summary>Puts it there in one move, in place of a file that is there.</summary>
    /// <exception cref="OriginException">There is no such folder, owner, or space.</exception>
    public async Task Put(Run run, IShell shell)
    {
        var owner = Owner.Contains(':') ? Owner : $"{Owner}:";
        var command = Command.Script(Placing, Path, run.Token, owner, Mode).AsRoot() with { Input = Content };
        var answer = await shell.Run(command, run.Cancel).ConfigureAwait(false);
        if (!answer.Succeeded)
            throw Failure(shell.Facts.Machine, command, answer);
    }

    private OriginException Failure(string machine, Command command, Answer answer) => answer.ExitCode switch
    {
        NoFolder => new OriginException($"There is no folder for {Path} on {machine}. Make it first: Run(\"sudo mkdir -p {Folder}\", creates: \"{Folder}\")."),
        NoOwner => new OriginException($"{Path} on {machine} cannot belong to {Owner}: there is no such user or group. Make it first with User(name)."),
        _ => new CommandException(machine, command with { Words = ["put", Path] }, answer),
    };

    private string Folder => System.IO.Path.GetDirectoryName(Path) ?? "/";
}
