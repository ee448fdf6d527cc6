namespace OriginScript.Remote;

internal sealed class GitPullEffect(HostBuilder host, string path, (string Remote, string? Branch) from)
    : RemoteEffect(
        host,
        host.Id("remote:git:pull", path),
        [path, .. CommandArguments.Option("--remote", from.Remote, "origin"), .. CommandArguments.Option("--branch", from.Branch)]
    )
{
    // Uncommitted changes are kept, or git names them as conflicts.
    private const string PullScript = """
        git -C "$1" fetch --quiet --tags -- "$2"
        b=$3; [ -n "$b" ] || { git -C "$1" remote set-head "$2" --auto >/dev/null; b=HEAD; }
        git -C "$1" reset --quiet --keep "refs/remotes/$2/$b"
        """;

    protected override string Summary => "the clone is updated from its remote";

    protected override Task Perform(Run run, IShell shell)
    {
        var git = new Git(shell);
        return git.RunOrThrow(run, PullScript, git.ResolvePath(path), from.Remote, from.Branch ?? "");
    }
}
