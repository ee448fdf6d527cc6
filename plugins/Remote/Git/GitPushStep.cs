namespace OriginScript.Remote;

/// <summary>A bare repository on a machine, and what is at its HEAD.</summary>
/// <param name="Content">The name of the pushed content, or the commit if it was pushed by something else.</param>
internal sealed record PushedRepository(string Content)
{
    public const string NoRepository = "not a bare repository";

    public override string ToString() =>
        Content switch
        {
            "" => "empty bare repository",
            NoRepository => NoRepository,
            _ => $"bare repository with {Content[..Math.Min(12, Content.Length)]}",
        };
}

internal sealed class GitPushStep(HostBuilder host, PushSource source, string path)
    : RemoteStep<PushedRepository>(host, host.Id(GitPushVerb.Task, path), source.Given, $"--destdir={path}")
{
    // Every content that was ever pushed keeps its own ref: it is found by its name, and undo can restore it.
    private const string ReadScript = """
        [ -e "$1" ] || exit 0
        if [ ! -f "$1/HEAD" ] || [ ! -d "$1/objects" ]; then ls -A -- "$1" | grep -qv '^originscript' || exit 0; echo 'not a bare repository'; exit; fi
        echo repository
        c=$(git --git-dir="$1" rev-parse -q --verify HEAD) || exit 0
        git --git-dir="$1" for-each-ref --format='%(refname:lstrip=2)' --points-at "$c" refs/originscript
        echo "$c"
        """;

    private const string UpdateHeadScript = """
        export GIT_DIR="$1"
        if c=$(git rev-parse -q --verify HEAD); then git update-ref "refs/originscript/$c" "$c"; fi
        git symbolic-ref HEAD "refs/heads/$3"
        if [ -n "$2" ]; then git update-ref HEAD "refs/originscript/$2"; else git update-ref -d HEAD; fi
        """;

    protected override PushedRepository Want(Run run) => new(source.Content);

    protected override async Task<PushedRepository?> Read(Run run, IShell shell)
    {
        var said = (await shell.RunOrThrow(run, Command.Script(ReadScript, new Git(shell).ResolvePath(path))).ConfigureAwait(false)).Lines;
        return said switch
        {
            [] => null,
            ["repository"] => new(""),
            ["repository", var first, ..] => new(said.Contains(source.Content) ? source.Content : first),
            _ => new(PushedRepository.NoRepository),
        };
    }

    protected override async Task Write(Run run, IShell shell, PushedRepository? now, PushedRepository want)
    {
        var git = new Git(shell);
        var (repository, content) = (git.ResolvePath(path), want.Content);
        await git.EnsureInstalled(run).ConfigureAwait(false);
        await git.CreateFolder(run, repository).ConfigureAwait(false);
        await git.RunOrThrow(run, "git init --quiet --bare -- \"$1\"", repository).ConfigureAwait(false);
        if (
            content == source.Content
            && !await shell
                .Succeeds(run, new("git", $"--git-dir={repository}", "rev-parse", "-q", "--verify", $"refs/originscript/{content}"))
                .ConfigureAwait(false)
        )
        {
            var (script, input) = await source.Pack(run.Cancel).ConfigureAwait(false);
            await git.RunOrThrow(run, (script, input), repository, $"refs/originscript/{content}", $"{repository}/originscript-{run.Token}")
                .ConfigureAwait(false);
        }

        await git.RunOrThrow(run, UpdateHeadScript, repository, content, source.Branch).ConfigureAwait(false);
    }

    protected override Task Delete(Run run, IShell shell, PushedRepository now) =>
        shell.RunOrThrow(run, new Command("rm", "-rf", "--", new Git(shell).ResolvePath(path)).AsRoot());

    protected override string? Refuse(PushedRepository? now, PushedRepository? want) =>
        now?.Content == PushedRepository.NoRepository
            ? $"{path} on {Machine.Name} is {now}, so nothing can be pushed there. Use another path, or move it away."
            : null;
}
