namespace OriginScript.Remote;

/// <summary>A clone at a path.</summary>
/// <param name="Url">What it is a clone of, as it was given.</param>
/// <param name="Path">Where it stands.</param>
/// <param name="Bare">Whether it has no files checked out.</param>
internal sealed record Clone(string Url, string Path, bool Bare)
{
    public const string EmptyFolder = "an empty folder";

    /// <summary>What is there in place of a clone.</summary>
    public string? Other { get; init; }

    public override string ToString() => Other ?? $"{(Bare ? "bare clone" : "clone")} of {Url}";
}

internal sealed class GitStep(HostBuilder host, Clone want, Text[] options)
    : RemoteStep<Clone>(Machine.Of(host), host.Id("remote:git:clone", want.Path), [Machine.Of(host).Name, want.Url, .. options])
{
    // A clone is done when its index is there, which git writes last; one of an empty repository never has one. What was cut off lies in folders of ours and does not count.
    private const string Looking = """
        [ -e "$1" ] || [ -L "$1" ] || exit 0
        if [ -f "$1/.git/config" ]; then
          if [ -e "$1/.git/index" ] || ! git --git-dir="$1/.git" rev-parse -q --verify HEAD >/dev/null 2>&1; then echo clone; else echo partial; fi
          git config -f "$1/.git/config" --get remote.origin.url || :
        elif [ -f "$1/config" ] && [ -f "$1/HEAD" ]; then echo bare; git config -f "$1/config" --get remote.origin.url || :
        elif [ -d "$1" ] && ! ls -A -- "$1" | grep -qv '^\.originscript-'; then echo empty
        else echo other
        fi
        """;

    // Fetched aside and moved in at once, so that a clone is never half there.
    private const string Cloning = """
        t="$2/.originscript-$3"; rm -rf -- "$t"
        if [ ! -e "$2/.git" ]; then
          git clone --quiet --no-checkout -- "$1" "$t"
          mv -T -- "$t/.git" "$2/.git"; rmdir -- "$t"
        fi
        ! git -C "$2" rev-parse -q --verify HEAD >/dev/null || git -C "$2" reset --hard --quiet
        """;

    private const string CloningBare = """
        t="$2/.originscript-$3"; rm -rf -- "$t"
        git clone --quiet --bare -- "$1" "$t"
        mv -- "$t/HEAD" "$t/.head"; mv -- "$t"/* "$2"; mv -- "$t/.head" "$2/HEAD"; rmdir -- "$t"
        """;

    private const string HasWork = "git -C \"$1\" status --porcelain; git -C \"$1\" log --oneline --branches --not --remotes";

    protected override Clone Want(Run run) => want;

    protected override async Task<Clone?> Read(Run run, IShell shell)
    {
        var git = new Git(shell);
        var said = (await shell.Do(run, Command.Script(Looking, git.Path(want.Path)).AsRoot()).ConfigureAwait(false)).Lines;
        return (said.Count == 0 ? null : said[0]) switch
        {
            null => null,
            "clone" or "bare" => new(said.Count > 1 ? Given(said[1], git) : "nothing", want.Path, said[0] == "bare"),
            "partial" => Instead("a clone that was cut off"),
            "empty" => Instead(Clone.EmptyFolder),
            _ => Instead("something that is no clone"),
        };
    }

    protected override async Task Write(Run run, IShell shell, (Clone? Now, Clone Want) states)
    {
        var git = new Git(shell);
        var path = git.Path(want.Path);
        if (states.Want.Other is not null)
        {
            await Empty(run, shell, path).ConfigureAwait(false);
            return;
        }

        await git.Have(run).ConfigureAwait(false);
        await git.Folder(run, path).ConfigureAwait(false);
        await git.Do(run, want.Bare ? CloningBare : Cloning, Source(git), path, run.Token).ConfigureAwait(false);
    }

    protected override async Task Delete(Run run, IShell shell, Clone now)
    {
        var path = new Git(shell).Path(want.Path);
        await RefuseWork(run, shell, path).ConfigureAwait(false);
        await shell.Do(run, new Command("rm", "-rf", "--", path).AsRoot()).ConfigureAwait(false);
    }

    /// <summary>The folder was there before the clone: it stays, with the owner and the mode that somebody gave it.</summary>
    private async Task Empty(Run run, IShell shell, string path)
    {
        await RefuseWork(run, shell, path).ConfigureAwait(false);
        await shell.Do(run, Command.Script("cd -- \"$1\" && find . -mindepth 1 -delete", path).AsRoot()).ConfigureAwait(false);
    }

    private async Task RefuseWork(Run run, IShell shell, string path)
    {
        if (!want.Bare && (await shell.Run(Command.Script(HasWork, path), run.Cancel).ConfigureAwait(false)).Value is { Length: > 0 } work)
            throw new OriginException($"The clone {path} on {shell.Facts.Machine} has work in it that is nowhere else ({work.Split('\n')[0].Trim()}). Commit and push it, or remove the clone yourself.");
    }

    protected override string? Refuse(Clone? now, Clone? want) => now switch
    {
        null or { Other: Clone.EmptyFolder or "a clone that was cut off" } => null,
        { Other: { } other } => $"At {now.Path} on {Machine.Name} is {other}, and a clone is wanted there. Name another path, or move it away.",
        _ when want is { Other: null } => $"At {now.Path} on {Machine.Name} is a {now}, and a {want} is wanted there. Name another path, or move it away.",
        _ => null,
    };

    private Clone Instead(string other) => want with { Url = "", Other = other };

    // git keeps a path from the root where it was given one from the user's home.
    private string Given(string url, Git git) => url == Source(git) ? want.Url : url;

    private string Source(Git git) => want.Url.Contains(':') ? want.Url : git.Path(want.Url);
}
