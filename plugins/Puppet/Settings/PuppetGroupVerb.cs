using OriginScript.Remote;

namespace OriginScript;

/// <summary>Write access to the site without being root.</summary>
public static class PuppetGroupVerb
{
    /// <summary>Adds the SSH user of a master to the group puppet, so that the site can be changed without being root.</summary>
    /// <param name="host">The master.</param>
    [Task("puppet:master:join_group")]
    public static HostBuilder PuppetGroup(this HostBuilder host) => host.Add(new PuppetGroupStep(host));
}

internal sealed record GroupMembership(string User, string Group)
{
    public override string ToString() => $"{User} in group {Group}";
}

internal sealed class PuppetGroupStep(HostBuilder host) : RemoteStep<GroupMembership>(host, host.Id("puppet:master:join_group"))
{
    // The login may be known only on the machine; the state then always says "the SSH user".
    protected override GroupMembership Want(Run run) => new(Machine.User ?? "the SSH user", "puppet");

    protected override async Task<GroupMembership?> Read(Run run, IShell shell)
    {
        if (shell.Facts.User == "root")
            return Want(run);
        var groups = await shell.RunOrThrow(run, new Command("id", "-nG", "--", shell.Facts.User)).ConfigureAwait(false);
        return groups.Value.Split(' ').Contains(Want(run).Group) ? Want(run) : null;
    }

    protected override Task Write(Run run, IShell shell, GroupMembership? now, GroupMembership want) =>
        shell.RunOrThrow(run, new Command("usermod", "-aG", want.Group, "--", shell.Facts.User).AsRoot());

    protected override Task Delete(Run run, IShell shell, GroupMembership now) =>
        shell.RunOrThrow(run, new Command("gpasswd", "-d", shell.Facts.User, now.Group).AsRoot());
}
