using System.Globalization;
using System.Text;

namespace OriginScript.Remote;

internal sealed class FileStep : RemoteStep<FileState>
{
    // Prints what is there on the first line and, for a file, its content: whole, or the digest of a large one.
    private const string ReadScript = """
        if [ -L "$1" ]; then printf 'a link to %s\n' "$(readlink -- "$1")"; exit; fi
        [ -e "$1" ] || exit 0
        if [ -d "$1" ]; then echo 'a folder'; exit; fi
        if [ ! -f "$1" ]; then echo 'neither file nor folder'; exit; fi
        u=$(stat -c %U -- "$1"); g=$(stat -c %G -- "$1"); s=$(stat -c %s -- "$1")
        [ "$u" != UNKNOWN ] || u=$(stat -c %u -- "$1"); [ "$g" != UNKNOWN ] || g=$(stat -c %g -- "$1")
        o=$u:$g; [ "$g" != "$(id -gn -- "$u" 2>/dev/null)" ] || o=$u
        printf 'file\n%s\n%s\n%s\n' "$(stat -c %a -- "$1")" "$o" "$s"
        if [ "$s" -le "$2" ]; then base64 -w 0 < "$1"; else sha256sum < "$1"; fi
        """;

    private readonly FileContent _content;
    private readonly FileTarget _target;

    public FileStep(HostBuilder host, FileContent content, FileTarget frame)
        : base(Machine.Of(host), host.Id("remote:file:put", frame.Path), Machine.Of(host).Name, content.Source, $"--destpath={frame.Path}", $"--mode={frame.Mode}", $"--owner={frame.Owner}")
    {
        (_content, _target) = (content, frame);
        Needs = [.. Needs.Union(content.Outputs)];
    }

    protected override FileState Want(Run run)
    {
        var frame = new FileState(_target.Mode, _target.Owner);
        return _content.IsSecret ? frame.WithContent(run.Fingerprint(new(() => Encoding.UTF8.GetString(_content.GetBytes(run)))), 0) : frame.WithContent(_content.GetBytes(run));
    }

    protected override async Task<FileState?> Read(Run run, IShell shell)
    {
        var kept = _content.IsSecret ? int.MaxValue : FileState.MaxInlineSize;
        var answer = await shell.RunOrThrow(run, Command.Script(ReadScript, ResolvePath(shell), kept.ToString(CultureInfo.InvariantCulture)).AsRoot()).ConfigureAwait(false);
        if (answer.Output.Split('\n') is not ["file", var mode, var owner, var size, var content, ..])
            return answer.Output.Length == 0 ? null : new("", "") { Other = answer.Output.TrimEnd('\n') };
        var frame = new FileState(mode.PadLeft(4, '0'), NormalizeOwner(owner));
        var length = long.Parse(size, CultureInfo.InvariantCulture);
        return length > kept ? frame.WithContent(content.Split(' ')[0], length)
            : _content.IsSecret ? frame.WithContent(run.Fingerprint(new(Encoding.UTF8.GetString(Convert.FromBase64String(content)))), 0)
            : frame.WithContent(Convert.FromBase64String(content));
    }

    protected override Task Write(Run run, IShell shell, (FileState? Now, FileState Want) states)
    {
        var want = states.Want;
        var file = new RemoteFile(ResolvePath(shell), want.Bytes ?? _content.GetBytes(run)) { Mode = want.Mode, Owner = want.Owner };
        return file.Put(run, shell);
    }

    protected override Task Delete(Run run, IShell shell, FileState now) => shell.RunOrThrow(run, new Command("rm", "-f", "--", ResolvePath(shell)).AsRoot());

    protected override string? Refuse(FileState? now, FileState? want) => now?.Other is { } other
        ? $"{_target.Path} on {Machine.Name} is {other}, but a file is wanted there. Use another path, or remove what is there first."
        : null;

    protected override string? ReasonToKeep(FileState now, FileState? before) => before is { Digest: not null } && before.Digest != now.Digest
        ? "the previous content is not in the journal, because it was too large or is secret"
        : null;

    private string ResolvePath(IShell shell) => _target.Path[0] == '~' ? shell.Facts.Home + _target.Path[1..] : _target.Path;

    // The recipe may name the user's login group explicitly.
    private string NormalizeOwner(string owner) => owner.Contains(':') || _target.Owner != $"{owner}:{owner}" ? owner : _target.Owner;
}
