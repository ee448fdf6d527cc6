namespace OriginScript.Remote;

/// <summary>A file as it is to stand on a machine.</summary>
/// <param name="Path">Where, from the root.</param>
/// <param name="Content">Its bytes.</param>
public sealed record PlacedFile(string Path, ReadOnlyMemory<byte> Content)
{
    private const int NoFolder = 91;
    private const int NoOwner = 92;

    // The token is the same when the change is taken up again, so that nothing is left lying about.
    // Written in a folder of root's own beside it, then put in place: it is never half a file, never open to more than it should be, and whoever owns the folder
    // around can lead no change of owner or mode to another file.
    private const string Placing = """
        d=$(dirname -- "$1"); [ -d "$d" ] || exit 91
        t="$d/.originscript-$2"; trap 'cd / && rm -rf -- "$t"' EXIT; trap 'exit 1' HUP INT TERM
        rm -rf -- "$t"; umask 077; mkdir -- "$t" && cd -P -- "$t" || exit 1
        case $(stat -c '%u %a' .) in "0 700"|"0 2700") ;; *) echo "somebody else has put a folder in place of $t" >&2; exit 1 ;; esac
        cat > file || exit 1
        if [ -n "$3" ]; then chown -- "$3" file || exit 92; elif [ -e "$1" ]; then chown --reference="$1" file; fi
        if [ -n "$4" ]; then chmod -- "$4" file; elif [ -e "$1" ]; then chmod --reference="$1" file; else chmod 644 file; fi && mv -fT -- file "$1"
        """;

    /// <summary>Its permissions, four octal digits; null: those of the file that is there, or 0644.</summary>
    public string? Mode { get; init; }

    /// <summary>Its user, whose login group it gets, or <c>user:group</c>; null: those of the file that is there, or root.</summary>
    public string? Owner { get; init; }

    /// <summary>Puts it there in one move, in place of a file that is there.</summary>
    /// <exception cref="OriginException">There is no such folder, owner, or space.</exception>
    public async Task Put(Run run, IShell shell)
    {
        var owner = Owner is null or [] || Owner.Contains(':') ? Owner ?? "" : $"{Owner}:";
        var command = Command.Script(Placing, Path, run.Token, owner, Mode ?? "").AsRoot() with { Input = Content };
        var answer = await shell.Run(command, run.Cancel).ConfigureAwait(false);
        if (!answer.Succeeded)
            throw Failure(shell.Facts.Machine, command, answer);
    }

    private OriginException Failure(string machine, Command command, Answer answer) => answer.ExitCode switch
    {
        NoFolder => new OriginException($"There is no folder for {Path} on {machine}. Make it first: Run(\"sudo mkdir -p {Posix.Shown(Folder)}\", creates: \"{Folder}\")."),
        NoOwner => new OriginException($"{Path} on {machine} cannot belong to {Owner}: there is no such user or group. Make it first with User(name)."),
        _ => new CommandException(machine, command with { Words = ["put", Path] }, answer),
    };

    private string Folder => System.IO.Path.GetDirectoryName(Path) ?? "/";
}
