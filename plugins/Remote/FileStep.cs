using System.Globalization;
using System.Text;

namespace OriginScript.Remote;

internal sealed class FileStep : RemoteStep<FileState>
{
    // A line that says what it is, then, where it is a file, its content: whole, or the digest of a large one.
    private const string Looking = """
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

    private readonly Content _content;
    private readonly FileFrame _frame;

    public FileStep(HostBuilder host, Content content, FileFrame frame)
        : base(Machine.Of(host), host.Id("remote:file:put", frame.Path), Machine.Of(host).Name, content.Source, $"--destpath={frame.Path}", $"--mode={frame.Mode}", $"--owner={frame.Owner}")
    {
        (_content, _frame) = (content, frame);
        Needs = [.. Needs.Union(content.Laters)];
    }

    protected override FileState Want(Run run)
    {
        var frame = new FileState(_frame.Mode, _frame.Owner);
        return _content.IsSecret ? frame.With(run.Fingerprint(new(() => Encoding.UTF8.GetString(_content.In(run)))), 0) : frame.With(_content.In(run));
    }

    protected override async Task<FileState?> Read(Run run, IShell shell)
    {
        var kept = _content.IsSecret ? int.MaxValue : FileState.Kept;
        var answer = await shell.Do(run, Command.Script(Looking, Where(shell), kept.ToString(CultureInfo.InvariantCulture)).AsRoot()).ConfigureAwait(false);
        if (answer.Output.Split('\n') is not ["file", var mode, var owner, var size, var content, ..])
            return answer.Output.Length == 0 ? null : new("", "") { Other = answer.Output.TrimEnd('\n') };
        var frame = new FileState(mode.PadLeft(4, '0'), Shaped(owner));
        var length = long.Parse(size, CultureInfo.InvariantCulture);
        return length > kept ? frame.With(content.Split(' ')[0], length)
            : _content.IsSecret ? frame.With(run.Fingerprint(new(Encoding.UTF8.GetString(Convert.FromBase64String(content)))), 0)
            : frame.With(Convert.FromBase64String(content));
    }

    protected override Task Write(Run run, IShell shell, (FileState? Now, FileState Want) states)
    {
        var want = states.Want;
        var file = new PlacedFile(Where(shell), want.Bytes ?? _content.In(run)) { Mode = want.Mode, Owner = want.Owner };
        return file.Put(run, shell);
    }

    protected override Task Delete(Run run, IShell shell, FileState now) => shell.Do(run, new Command("rm", "-f", "--", Where(shell)).AsRoot());

    protected override string? Refuse(FileState? now, FileState? want) => now?.Other is { } other
        ? $"At {_frame.Path} on {Machine.Name} is {other}, and a file is wanted there. Name another path, or remove what is there first."
        : null;

    protected override string? Keep(FileState now, FileState? before) => before is { Digest: not null } && before.Digest != now.Digest
        ? "what was in the file before is not in the journal, because it was large or the content is secret"
        : null;

    private string Where(IShell shell) => _frame.Path[0] == '~' ? shell.Facts.Home + _frame.Path[1..] : _frame.Path;

    // The recipe may name a group that is the user's own anyway.
    private string Shaped(string owner) => owner.Contains(':') || _frame.Owner != $"{owner}:{owner}" ? owner : _frame.Owner;
}
