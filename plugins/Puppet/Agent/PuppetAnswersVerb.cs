using OriginScript.Puppet;
using OriginScript.Remote;

namespace OriginScript;

/// <summary>Waiting for a master.</summary>
public static class PuppetAnswersVerb
{
    /// <summary>Waits until a master answers on port 8140; a first start takes minutes, so the timeout is five minutes.</summary>
    /// <param name="host">The master.</param>
    [Task("puppet:master:available")]
    [Provides("master")]
    public static HostBuilder PuppetAnswers(this HostBuilder host)
    {
        var answering = Master.NameWhenReady(host);
        if (host.Fqdn.Known is { } name)
            answering.SetKnown(name);
        return host.Add(new PuppetAnswersCondition(host) { Provides = [answering], Timeout = TimeSpan.FromMinutes(5) });
    }
}

internal sealed record MasterPortState(int Port)
{
    public override string ToString() => $"port {Port} answers";
}

internal sealed class PuppetAnswersCondition : RemoteCondition<MasterPortState>
{
    // Over TLS and after startup: a server that is still loading reports that in its status. One that denies access to its status is running as well.
    private const string ProbeScript = """
        body=$(curl -sk --max-time 10 -w ' %{http_code}' "https://localhost:$1/status/v1/simple") || exit 1
        case $body in 'running 200'|*' 40'?) exit 0;; esac
        exit 1
        """;

    private readonly Text _name;

    public PuppetAnswersCondition(HostBuilder host)
        : base(host, host.Id("puppet:master:available"))
    {
        _name = host.Fqdn.IsProvided ? host.Fqdn : Machine.Name;
        Needs = [.. Needs.Union(_name.Outputs)];
    }

    protected override MasterPortState Want(Run run) => new(PuppetMasterVerb.Port);

    protected override async Task<MasterPortState?> Read(Run run, IShell shell)
    {
        if (!await shell.Succeeds(run, Command.Script(ProbeScript, $"{PuppetMasterVerb.Port}")).ConfigureAwait(false))
            return null;
        run.Publish(Provides[0], run[_name]);
        return Want(run);
    }
}
