namespace OriginScript.Remote;

/// <summary>A bare repository on a machine, and what is at its HEAD.</summary>
/// <param name="Content">The name of the content that was pushed, or the commit where somebody else pushed it.</param>
internal sealed record Pushed(string Content)
{
    public const string NoRepository = "something that is no bare repository";

    public override string ToString() => Content switch
    {
        "" => "empty bare repository",
        NoRepository => NoRepository,
        _ => $"bare repository with {Content[..Math.Min(12, Content.Length)]}",
    };
}

internal sealed class GitPushStep(HostBuilder host, PushSource source, string path) : RemoteStep<Pushed>(
    Machine.Of(host),
    host.Id(GitPushVerb.Task, path),
    Machine.Of(host).Name,
    source.Given,
    $"--destdir={path}")
{
    // Every content that was ever there keeps a ref of its own: so it is known by its name, and undo can go back to it.
    private const string Looking = """
        [ -e "$1" ] || exit 0
        if [ ! -f "$1/HEAD" ] || [ ! -d "$1/objects" ]; then ls -A -- "$1" | grep -qv '^originscript' || exit 0; echo 'something that is no bare repository'; exit; fi
        echo repository
        c=$(git --git-dir="$1" rev-parse -q --verify HEAD) || exit 0
        git --git-dir="$1" for-each-ref --format='%(refname:lstrip=2)' --points-at "$c" refs/originscript
        echo "$c"
        """;

    private const string Setting = """
        export GIT_DIR="$1"
        if c=$(git rev-parse -q --verify HEAD); then git update-ref "refs/originscript/$c" "$c"; fi
        git symbolic-ref HEAD "refs/heads/$3"
        if [ -n "$2" ]; then git update-ref HEAD "refs/originscript/$2"; else git update-ref -d HEAD; fi
        """;

    protected override Pushed Want(Run run) => new(source.Content);

    protected override async Task<Pushed?> Read(Run run, IShell shell)
    {
        var said = (await shell.Do(run, Command.Script(Looking, new Git(shell).Path(path))).ConfigureAwait(false)).Lines;
        return (said.Count, said.FirstOrDefault()) switch
        {
            (0, _) => null,
            (1, "repository") => new(""),
            (_, "repository") => new(said.Contains(source.Content) ? source.Content : said[1]),
            _ => new(Pushed.NoRepository),
        };
    }

    protected override async Task Write(Run run, IShell shell, (Pushed? Now, Pushed Want) states)
    {
        var git = new Git(shell);
        var (repository, content) = (git.Path(path), states.Want.Content);
        await git.Have(run).ConfigureAwait(false);
        await git.Folder(run, repository).ConfigureAwait(false);
        await git.Do(run, "git init --quiet --bare -- \"$1\"", repository).ConfigureAwait(false);
        if (content == source.Content && !await shell.Succeeds(run, new("git", $"--git-dir={repository}", "rev-parse", "-q", "--verify", $"refs/originscript/{content}")).ConfigureAwait(false))
        {
            var (script, input) = await source.Pack(run.Cancel).ConfigureAwait(false);
            await git.Do(run, (script, input), repository, $"refs/originscript/{content}", $"{repository}/originscript-{run.Token}").ConfigureAwait(false);
        }

        await git.Do(run, Setting, repository, content, source.Branch).ConfigureAwait(false);
    }

    protected override Task Delete(Run run, IShell shell, Pushed now) =>
        shell.Do(run, new Command("rm", "-rf", "--", new Git(shell).Path(path)).AsRoot());

    protected override string? Refuse(Pushed? now, Pushed? want) => now?.Content == Pushed.NoRepository
        ? $"At {path} on {Machine.Name} is {now}, and a repository is to be pushed there. Name another path, or move it away."
        : null;
}
