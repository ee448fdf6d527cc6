using OriginScript.Remote;

namespace OriginScript;

/// <summary>The log of a master.</summary>
public static class PuppetLogVerb
{
    /// <summary>Notes where a master's log is. The server writes one from its first start on, so there is nothing to switch on any more.</summary>
    /// <param name="host">The master.</param>
    [Task("puppet:master:enable_logging")]
    public static HostBuilder PuppetLog(this HostBuilder host) => host.Add(new PuppetLogCondition(host));
}

internal sealed record LogFile(string Where)
{
    public override string ToString() => $"log in {Where}";
}

internal sealed class PuppetLogCondition(HostBuilder host)
    : RemoteCondition<LogFile>(Machine.Of(host), host.Id("puppet:master:enable_logging"), Machine.Of(host).Name)
{
    protected override LogFile Want(Run run) => new("puppetserver.log below /var/log, and in journalctl -u puppetserver");

    protected override async Task<LogFile?> Read(Run run, IShell shell) =>
        await shell.Succeeds(run, Command.Script("ls /var/log/puppetserver/puppetserver.log /var/log/puppetlabs/puppetserver/puppetserver.log 2>/dev/null | grep -q .").AsRoot()).ConfigureAwait(false)
            ? Want(run)
            : null;
}
