using System.Globalization;
using System.Text;

namespace OriginScript.Remote;

internal sealed class FileStep : RemoteStep<FileState>
{
    private const string SshUser = "the SSH user";

    // Prints what is there on the first line and, for a file, its content: whole, or the digest of a large one. Its owner is compared with the wanted
    // one, $3 and $4, by number: a name and a number, or a group and the login group, may be the same.
    private const string ReadScript = """
        if [ -L "$1" ]; then printf 'a link to %s\n' "$(readlink -- "$1")"; exit; fi
        [ -e "$1" ] || exit 0
        if [ -d "$1" ]; then echo 'a folder'; exit; fi
        if [ ! -f "$1" ]; then echo 'neither file nor folder'; exit; fi
        u=$(stat -c %U -- "$1"); g=$(stat -c %G -- "$1"); s=$(stat -c %s -- "$1")
        [ "$u" != UNKNOWN ] || u=$(stat -c %u -- "$1"); [ "$g" != UNKNOWN ] || g=$(stat -c %g -- "$1")
        o=$u:$g; [ "$g" != "$(id -gn -- "$u" 2>/dev/null)" ] || o=$u
        case $3 in *[!0-9]*) wu=$(id -u -- "$3" 2>/dev/null) ;; *) wu=$3 ;; esac
        case $4 in '') wg=$(id -g -- "$3" 2>/dev/null) ;; *[!0-9]*) wg=$(getent group "$4" | cut -d: -f3) ;; *) wg=$4 ;; esac
        [ "$(stat -c %u:%g -- "$1")" != "$wu:$wg" ] || o=
        printf 'file\n%s\n%s\n%s\n' "$(stat -c %a -- "$1")" "$o" "$s"
        if [ "$s" -le "$2" ]; then base64 -w 0 < "$1"; else sha256sum < "$1"; fi
        """;

    private readonly FileContent _content;
    private readonly FileTarget _target;

    public FileStep(HostBuilder host, FileContent content, FileTarget frame)
        : base(
            host,
            host.Id("remote:file:put", frame.Path),
            [content.Source, $"--destpath={frame.Path}", $"--mode={frame.Mode}", .. CommandArguments.Option("--owner", frame.Owner?.ToString())]
        )
    {
        (_content, _target) = (content, frame);
        Needs = [.. Needs.Union(content.Outputs)];
    }

    // A path in the home of the SSH user depends on who that is.
    protected override Text Subject =>
        _target.Path[0] == '~' ? $"the file {_target.Path} of {Machine.User ?? "the SSH user"}" : $"the file {_target.Path}";

    protected override FileState Want(Run run)
    {
        var frame = new FileState(_target.Mode, OwnerText);
        return _content.IsSecret
            ? frame.WithContent(run.Fingerprint(new(() => Encoding.UTF8.GetString(_content.GetBytes(run)))), 0)
            : frame.WithContent(_content.GetBytes(run));
    }

    protected override async Task<FileState?> Read(Run run, IShell shell)
    {
        var kept = _content.IsSecret ? int.MaxValue : FileState.MaxInlineSize;
        var answer = await ReadFile(run, shell, kept).ConfigureAwait(false);
        if (answer.Output.Split('\n') is not ["file", var mode, var owner, var size, var content, ..])
            return answer.Output.Length == 0 ? null : new("", "") { Other = answer.Output.TrimEnd('\n') };
        var frame = new FileState(mode.PadLeft(4, '0'), owner.Length == 0 ? OwnerText : owner);
        var length = long.Parse(size, CultureInfo.InvariantCulture);
        return length > kept ? frame.WithContent(content.Split(' ')[0], length)
            : _content.IsSecret ? frame.WithContent(run.Fingerprint(new(Encoding.UTF8.GetString(Convert.FromBase64String(content)))), 0)
            : frame.WithContent(Convert.FromBase64String(content));
    }

    protected override Task Write(Run run, IShell shell, FileState? now, FileState want)
    {
        var isSshUsers = want.Owner == SshUser;
        return new RemoteFile(ResolvePath(shell), want.Bytes ?? _content.GetBytes(run))
        {
            Mode = want.Mode,
            Owner = isSshUsers ? null : want.Owner,
            BelongsToSshUser = isSshUsers,
        }.Put(run, shell);
    }

    protected override Task Delete(Run run, IShell shell, FileState now) =>
        shell.RunOrThrow(run, WithRights(new("rm", "-f", "--", ResolvePath(shell))));

    protected override string? Refuse(FileState? now, FileState? want) =>
        now?.Other is { } other
            ? $"{_target.Path} on {Machine.Name} is {other}, but a file is wanted there. Use another path, or remove what is there first."
            : null;

    protected override string? ReasonToKeep(FileState now, FileState? before) =>
        before is { Digest: not null } && before.Digest != now.Digest
            ? "the previous content is not in the journal, because it was too large or is secret"
            : null;

    private string ResolvePath(IShell shell) => _target.Path[0] == '~' ? shell.Facts.Home + _target.Path[1..] : _target.Path;

    private string OwnerText => _target.Owner?.ToString() ?? SshUser;

    // The SSH user needs no sudo for a file of their own in their home.
    private Command WithRights(Command command) => _target.Owner is null ? command : command.AsRoot();

    private async Task<CommandResult> ReadFile(Run run, IShell shell, int kept)
    {
        var owner = _target.Owner ?? new(shell.Facts.User, null);
        var command = Command.Script(ReadScript, ResolvePath(shell), kept.ToString(CultureInfo.InvariantCulture), owner.User, owner.Group ?? "");

        // A file of another user there may be readable only by root.
        return _target.Owner is null && await shell.Run(command, run.Cancel).ConfigureAwait(false) is { Succeeded: true } answer
            ? answer
            : await shell.RunOrThrow(run, command.AsRoot()).ConfigureAwait(false);
    }
}
