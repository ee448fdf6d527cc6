using OriginScript.Puppet;
using OriginScript.Remote;

namespace OriginScript;

/// <summary>Waiting for a master.</summary>
public static class PuppetAnswersVerb
{
    /// <summary>Waits until a master answers on port 8140; a first start takes minutes, of which five are given.</summary>
    /// <param name="host">The master.</param>
    [Task("puppet:master:available")]
    public static HostBuilder PuppetAnswers(this HostBuilder host)
    {
        var answering = Master.Answering(host);
        if (host.Fqdn.Known is { } name)
            answering.Know(name);
        return host.Add(new PuppetAnswersCondition(host) { Provides = [answering], Patience = TimeSpan.FromMinutes(5) });
    }
}

internal sealed record Answers(int Port)
{
    public override string ToString() => $"port {Port} answers";
}

internal sealed class PuppetAnswersCondition : RemoteCondition<Answers>
{
    // Over TLS and past the start: a server that is still loading says so in its status. One that keeps its status to itself answers all the same.
    private const string Asking = """
        body=$(curl -sk --max-time 10 -w ' %{http_code}' "https://localhost:$1/status/v1/simple") || exit 1
        case $body in 'running 200'|*' 40'?) exit 0;; esac
        exit 1
        """;

    private readonly Text _name;

    public PuppetAnswersCondition(HostBuilder host)
        : base(Machine.Of(host), host.Id("puppet:master:available"), Machine.Of(host).Name)
    {
        _name = host.Fqdn.IsProvided ? host.Fqdn : Machine.Name;
        Needs = [.. Needs.Union(_name.Laters)];
    }

    protected override Answers Want(Run run) => new(PuppetMasterVerb.Port);

    protected override async Task<Answers?> Read(Run run, IShell shell)
    {
        if (!await shell.Succeeds(run, Command.Script(Asking, $"{PuppetMasterVerb.Port}")).ConfigureAwait(false))
            return null;
        run.Publish(Provides[0], run[_name]);
        return Want(run);
    }
}
