namespace OriginScript.Host.Tests.Commands;

/// <summary>An effect whose program prints something.</summary>
internal sealed class TalkingEffect(HostBuilder host, string key, params (OutputStream Stream, string Text)[] said)
    : Effect(host.Id("shelf:say", key), host.Name, key)
{
    public bool Fails { get; init; }

    /// <summary>Whether it is given a secret.</summary>
    public Secret? Secret { get; init; }

    protected override string Summary => "it talks";

    protected override Task Perform(Run run)
    {
        if (Secret is not null)
            run.Fingerprint(Secret);
        foreach (var (stream, text) in said)
            run.Show(stream, text);
        return Fails ? throw new OriginException($"{key} failed.") : Task.CompletedTask;
    }
}
