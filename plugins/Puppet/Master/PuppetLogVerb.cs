using OriginScript.Remote;

namespace OriginScript;

/// <summary>The log of a master.</summary>
public static class PuppetLogVerb
{
    /// <summary>Shows where a master's log is. The server always writes one, so there is nothing to enable.</summary>
    /// <param name="host">The master.</param>
    [Task("puppet:master:enable_logging")]
    public static HostBuilder PuppetLog(this HostBuilder host) => host.Add(new PuppetLogCondition(host));
}

internal sealed record MasterLog(string Where)
{
    public override string ToString() => $"log: {Where}";
}

internal sealed class PuppetLogCondition(HostBuilder host) : RemoteCondition<MasterLog>(host, host.Id("puppet:master:enable_logging"))
{
    protected override MasterLog Want(Run run) => new("puppetserver.log under /var/log, and journalctl -u puppetserver");

    protected override async Task<MasterLog?> Read(Run run, IShell shell) =>
        await shell
            .Succeeds(
                run,
                Command
                    .Script("ls /var/log/puppetserver/puppetserver.log /var/log/puppetlabs/puppetserver/puppetserver.log 2>/dev/null | grep -q .")
                    .AsRoot()
            )
            .ConfigureAwait(false)
            ? Want(run)
            : null;
}
