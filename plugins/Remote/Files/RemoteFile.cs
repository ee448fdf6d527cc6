namespace OriginScript.Remote;

/// <summary>A file to be written to a machine.</summary>
/// <param name="Path">Its absolute path.</param>
/// <param name="Content">Its bytes.</param>
public sealed record RemoteFile(string Path, ReadOnlyMemory<byte> Content)
{
    private const int FolderMissingExitCode = 91;
    private const int OwnerMissingExitCode = 92;

    // The token is the same when an interrupted change is resumed, so that no temporary folder is left behind.
    // Written in a temporary folder owned by root beside it, then moved: it is never partial, never readable by more users than it should be, and the owner of the
    // parent folder cannot redirect a change of owner or mode to another file.
    private const string PutScript = """
        d=$(dirname -- "$1"); [ -d "$d" ] || exit 91
        t="$d/.originscript-$2"; trap 'cd / && rm -rf -- "$t"' EXIT; trap 'exit 1' HUP INT TERM
        rm -rf -- "$t"; umask 077; mkdir -- "$t" && cd -P -- "$t" || exit 1
        case $(stat -c '%u %a' .) in "$(id -u) 700"|"$(id -u) 2700") ;; *) echo "another process replaced the folder $t" >&2; exit 1 ;; esac
        cat > file || exit 1
        case $3 in *[!0-9:]*|*:?*|'') o=$3 ;; *) o=$3$(id -g -- "${3%:}" 2>/dev/null) ;; esac
        if [ -n "$5" ]; then :; elif [ -n "$3" ]; then chown -- "$o" file || exit 92; elif [ -e "$1" ]; then chown --reference="$1" file; fi
        if [ -n "$4" ]; then chmod -- "$4" file; elif [ -e "$1" ]; then chmod --reference="$1" file; else chmod 644 file; fi && mv -fT -- file "$1"
        """;

    /// <summary>Its permissions, four octal digits; null: those of the existing file, or 0644.</summary>
    public string? Mode { get; init; }

    /// <summary>Its user, whose login group it gets, or <c>user:group</c>; null: those of the existing file, or root.</summary>
    public string? Owner { get; init; }

    /// <summary>Whether it is a file of the SSH user in their home, written without being root.</summary>
    public bool BelongsToSshUser { get; init; }

    /// <summary>Writes it atomically, replacing an existing file.</summary>
    /// <exception cref="OriginException">The folder or the owner does not exist, or there is no space.</exception>
    public async Task Put(Run run, IShell shell)
    {
        var owner = Owner is null or [] || Owner.Contains(':') ? Owner ?? "" : $"{Owner}:";
        var script = Command.Script(PutScript, Path, run.Token, owner, Mode ?? "", BelongsToSshUser ? "y" : "") with { Input = Content };
        var command = BelongsToSshUser ? script : script.AsRoot();
        var answer = await shell.Run(command, run.Cancel).ConfigureAwait(false);
        if (!answer.Succeeded)
            throw CreateException(run, shell, command, answer);
    }

    private OriginException CreateException(Run run, IShell shell, Command command, CommandResult answer) =>
        answer.ExitCode switch
        {
            FolderMissingExitCode => new OriginException(
                $"The folder of {Path} does not exist on {shell.Facts.Machine}. Create it first: Run(\"sudo mkdir -p {Posix.Display(Folder)}\", creates: \"{Folder}\")."
            ),
            OwnerMissingExitCode => new OriginException(
                $"{Path} on {shell.Facts.Machine} cannot be owned by {Owner}: there is no such user or group. Create it first with User(name)."
            ),
            _ => shell.CreateFailure(run, command with { Words = ["put", Path] }, answer),
        };

    private string Folder => System.IO.Path.GetDirectoryName(Path) ?? "/";
}
