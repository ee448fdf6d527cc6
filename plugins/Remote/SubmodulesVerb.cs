using OriginScript.Remote;

namespace OriginScript;

/// <summary>Submodules of a clone on a machine.</summary>
public static class SubmodulesVerb
{
    /// <summary>Has the submodules of a clone checked out, theirs included.</summary>
    /// <param name="host">The machine.</param>
    /// <param name="repodir">The clone.</param>
    /// <param name="branch">The branch that submodules follow; left out, the commits that the clone records.</param>
    [Task("remote:git:submodule:update")]
    public static HostBuilder Submodules(this HostBuilder host, string repodir, string? branch = null) =>
        host.Add(new SubmodulesStep(host, new(repodir, branch ?? "")));
}

internal sealed record SubmodulesState(string Path, string Branch)
{
    public override string ToString() => Branch.Length == 0 ? "submodules as the clone records them" : $"submodules at the tip of {Branch}";
}

internal sealed class SubmodulesStep(HostBuilder host, SubmodulesState want) : RemoteStep<SubmodulesState>(
    Machine.Of(host),
    host.Id("remote:git:submodule:update", want.Path),
    [Machine.Of(host).Name, want.Path, .. want.Branch.Length == 0 ? (Text[])[] : [$"--branch={want.Branch}"]])
{
    protected override SubmodulesState Want(Run run) => want;
}
