namespace OriginScript.Remote;

/// <summary>A clone at a path.</summary>
/// <param name="Url">The URL as the recipe names it.</param>
/// <param name="Path">Its path.</param>
/// <param name="Bare">Whether it is a bare clone.</param>
internal sealed record Clone(string Url, string Path, bool Bare)
{
    public const string EmptyFolder = "an empty folder";

    /// <summary>What is there instead of a clone.</summary>
    public string? Other { get; init; }

    public override string ToString() => Other ?? $"{(Bare ? "bare clone" : "clone")} of {Url}";
}

internal sealed class GitStep(HostBuilder host, Clone want, Text[] options)
    : RemoteStep<Clone>(host, host.Id("remote:git:clone", want.Path), [want.Url, .. options])
{
    // A clone is complete when its index exists, which git writes last; a clone of an empty repository has none. Interrupted clones lie in temporary folders and do not count.
    private const string ReadScript = """
        [ -e "$1" ] || [ -L "$1" ] || exit 0
        if [ -f "$1/.git/config" ]; then
          if [ -e "$1/.git/index" ] || ! git --git-dir="$1/.git" rev-parse -q --verify HEAD >/dev/null 2>&1; then echo clone; else echo partial; fi
          git config -f "$1/.git/config" --get remote.origin.url || :
        elif [ -f "$1/config" ] && [ -f "$1/HEAD" ]; then echo bare; git config -f "$1/config" --get remote.origin.url || :
        elif [ -d "$1" ] && ! ls -A -- "$1" | grep -qv '^\.originscript-'; then echo empty
        else echo other
        fi
        """;

    // Cloned into a temporary folder and then moved, so that no partial clone is ever at the path.
    private const string CloneScript = """
        t="$2/.originscript-$3"; rm -rf -- "$t"
        if [ ! -e "$2/.git" ]; then
          git clone --quiet --no-checkout -- "$1" "$t"
          mv -T -- "$t/.git" "$2/.git"; rmdir -- "$t"
        fi
        ! git -C "$2" rev-parse -q --verify HEAD >/dev/null || git -C "$2" reset --hard --quiet
        """;

    private const string BareCloneScript = """
        t="$2/.originscript-$3"; rm -rf -- "$t"
        git clone --quiet --bare -- "$1" "$t"
        mv -- "$t/HEAD" "$t/.head"; mv -- "$t"/* "$2"; mv -- "$t/.head" "$2/HEAD"; rmdir -- "$t"
        """;

    private const string UnsavedWorkScript = "git -C \"$1\" status --porcelain; git -C \"$1\" log --oneline --branches --not --remotes";

    protected override Clone Want(Run run) => want;

    protected override async Task<Clone?> Read(Run run, IShell shell)
    {
        var git = new Git(shell);
        var said = (await shell.RunOrThrow(run, Command.Script(ReadScript, git.ResolvePath(want.Path)).AsRoot()).ConfigureAwait(false)).Lines;
        return (said.Count == 0 ? null : said[0]) switch
        {
            null => null,
            "clone" or "bare" => new(said.Count > 1 ? DisplayUrl(said[1], git) : "nothing", want.Path, said[0] == "bare"),
            "partial" => WithOther("an interrupted clone"),
            "empty" => WithOther(Clone.EmptyFolder),
            _ => WithOther("not a clone"),
        };
    }

    protected override async Task Write(Run run, IShell shell, Clone? now, Clone want)
    {
        var git = new Git(shell);
        var path = git.ResolvePath(want.Path);
        if (want.Other is not null)
        {
            await ClearFolder(run, shell, path).ConfigureAwait(false);
            return;
        }

        await git.EnsureInstalled(run).ConfigureAwait(false);
        var created = await git.CreateFolder(run, path).ConfigureAwait(false);
        try
        {
            await git.RunOrThrow(run, want.Bare ? BareCloneScript : CloneScript, ResolveUrl(git), path, run.Token).ConfigureAwait(false);
        }
        catch (CommandException) when (created is not null)
        {
            await git.RemoveEmptyFolders(run, path, created).ConfigureAwait(false);
            throw;
        }
    }

    protected override async Task Delete(Run run, IShell shell, Clone now)
    {
        var path = new Git(shell).ResolvePath(want.Path);
        await ThrowIfUnsavedWork(run, shell, path).ConfigureAwait(false);
        await shell.RunOrThrow(run, new Command("rm", "-rf", "--", path).AsRoot()).ConfigureAwait(false);
    }

    /// <summary>The folder existed before the clone: it stays, with its owner and mode.</summary>
    private async Task ClearFolder(Run run, IShell shell, string path)
    {
        await ThrowIfUnsavedWork(run, shell, path).ConfigureAwait(false);
        await shell.RunOrThrow(run, Command.Script("cd -- \"$1\" && find . -mindepth 1 -delete", path).AsRoot()).ConfigureAwait(false);
    }

    private async Task ThrowIfUnsavedWork(Run run, IShell shell, string path)
    {
        if (!want.Bare && (await shell.Run(Command.Script(UnsavedWorkScript, path), run.Cancel).ConfigureAwait(false)).Value is { Length: > 0 } work)
            throw new OriginException(
                $"The clone {path} on {shell.Facts.Machine} has work that exists nowhere else ({work.Split('\n')[0].Trim()}). Commit and push it, or remove the clone yourself."
            );
    }

    protected override string? Refuse(Clone? now, Clone? want) =>
        now switch
        {
            null or { Other: Clone.EmptyFolder or "an interrupted clone" } => null,
            { Other: { } other } => $"{now.Path} on {Machine.Name} is {other}, but a clone is wanted there. Use another path, or move it away.",
            _ when want is { Other: null } =>
                $"{now.Path} on {Machine.Name} is a {now}, but a {want} is wanted there. Use another path, or move it away.",
            _ => null,
        };

    private Clone WithOther(string other) => want with { Url = "", Other = other };

    // git stores an absolute path even if it was given one relative to the user's home.
    private string DisplayUrl(string url, Git git) => url == ResolveUrl(git) ? want.Url : url;

    private string ResolveUrl(Git git) => want.Url.Contains(':') ? want.Url : git.ResolvePath(want.Url);
}
