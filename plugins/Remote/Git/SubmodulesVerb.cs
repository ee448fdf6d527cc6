using OriginScript.Remote;

namespace OriginScript;

/// <summary>Submodules of a clone on a machine.</summary>
public static class SubmodulesVerb
{
    /// <summary>Checks out the submodules of a clone recursively.</summary>
    /// <param name="host">The machine.</param>
    /// <param name="repodir">The clone.</param>
    /// <param name="branch">The branch that submodules follow; defaults to the commits that the clone records.</param>
    [Task("remote:git:submodule:update")]
    public static HostBuilder Submodules(this HostBuilder host, string repodir, string? branch = null) =>
        host.Add(new SubmodulesStep(host, new(RemotePath.ParseFolder(repodir, host.Name), branch ?? "")));
}

internal sealed record SubmodulesState(string Path, string Branch, int Missing = 0)
{
    public override string ToString() =>
        (Missing, Branch.Length) switch
        {
            (1, _) => "1 submodule not checked out",
            (> 1, _) => $"{Missing} submodules not checked out",
            (_, 0) => "submodules at the recorded commits",
            _ => $"submodules at the tip of {Branch}",
        };
}

internal sealed class SubmodulesStep(HostBuilder host, SubmodulesState want)
    : RemoteStep<SubmodulesState>(
        host,
        host.Id("remote:git:submodule:update", want.Path),
        [want.Path, .. CommandArguments.Option("--branch", want.Branch, "")]
    )
{
    // git marks a submodule that is not checked out with a minus, and one at another commit than the recorded one with a plus.
    private const string ReadScript =
        "[ -e \"$1/.git\" ] || exit 0; echo clone; [ ! -f \"$1/.gitmodules\" ] || git -C \"$1\" submodule status --recursive";

    private const string UpdateScript = """
        git -C "$1" submodule update --init --recursive --quiet
        [ -n "$2" ] || exit 0
        export branch="$2"
        git -C "$1" submodule foreach --quiet 'git -C "$toplevel" config "submodule.$name.branch" "$branch"'
        git -C "$1" submodule update --remote --recursive --quiet
        """;

    protected override SubmodulesState Want(Run run) => want;

    protected override async Task<SubmodulesState?> Read(Run run, IShell shell)
    {
        var said = (
            await shell.RunOrThrow(run, Command.Script(ReadScript, new Git(shell).ResolvePath(want.Path))).ConfigureAwait(false)
        ).Output.Split('\n');
        return said[0].Length == 0
            ? null
            : want with
            {
                Missing = said.Skip(1).Count(line => line is ['-', ..] || (line is ['+', ..] && want.Branch.Length == 0)),
            };
    }

    protected override async Task Write(Run run, IShell shell, SubmodulesState? now, SubmodulesState want)
    {
        var git = new Git(shell);
        if (now is null)
            throw new OriginException($"{want.Path} on {shell.Facts.Machine} is not a clone. Write Git(url, \"{want.Path}\") first.");
        await git.RunOrThrow(run, UpdateScript, git.ResolvePath(want.Path), want.Branch).ConfigureAwait(false);
    }

    // They are removed together with their clone.
    protected override Task Delete(Run run, IShell shell, SubmodulesState now) => Task.CompletedTask;

    protected override string? ReasonToKeep(SubmodulesState now, SubmodulesState? before) => "submodules are removed together with their clone";
}
