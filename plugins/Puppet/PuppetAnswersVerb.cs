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

internal sealed class PuppetAnswersCondition(HostBuilder host)
    : RemoteCondition<Answers>(Machine.Of(host), host.Id("puppet:master:available"), Machine.Of(host).Name)
{
    protected override Answers Want(Run run) => new(PuppetMasterVerb.Port);
}
