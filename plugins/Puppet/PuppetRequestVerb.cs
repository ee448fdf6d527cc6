using System.Text.RegularExpressions;
using OriginScript.Puppet;
using OriginScript.Remote;

namespace OriginScript;

/// <summary>Requests that agents make.</summary>
public static class PuppetRequestVerb
{
    /// <summary>Has a machine's agent make its key and ask its master for a certificate, without waiting for the signature.</summary>
    /// <param name="host">The machine; which master it asks and under which name is set before.</param>
    [Task("puppet:agent:request")]
    public static HostBuilder PuppetRequest(this HostBuilder host) => host.Add(new PuppetRequestStep(host, null));

    /// <summary>The same where the master is known, so that a refusal can show what stands in the way there.</summary>
    internal static HostBuilder RequestTo(this HostBuilder host, Master master) => host.Add(new PuppetRequestStep(host, master));
}

internal sealed record AgentKey(string Machine)
{
    public override string ToString() => $"{Machine} has made its key and its request";
}

internal sealed partial class PuppetRequestStep : RemoteStep<AgentKey>
{
    private readonly Master? _master;

    public PuppetRequestStep(HostBuilder host, Master? master)
        : base(Machine.Of(host), host.Id("puppet:agent:request"), Machine.Of(host).Name)
    {
        _master = master;
        Needs = [.. Needs.Union(master?.Machine.Laters ?? [])];
    }

    protected override AgentKey Want(Run run) => new(run[Machine.Name]);

    protected override async Task<AgentKey?> Read(Run run, IShell shell) =>
        await Installation.Find(run, shell).ConfigureAwait(false) is { } puppet && await Credentials.OfAgent(run, shell, puppet["certname"]).ConfigureAwait(false) is not null
            ? Want(run)
            : null;

    protected override async Task Write(Run run, IShell shell, (AgentKey? Now, AgentKey Want) states)
    {
        var puppet = await Installation.Of(run, shell).ConfigureAwait(false);

        // Without the last option some versions of Ruby wait half a minute for a connection that they keep open. Not signed yet is exit code 1.
        var command = puppet.Puppet("ssl", "bootstrap", "--color", "false", "--waitforcert", "0", "--waitforlock", "5", "--maxwaitforlock", "300", "--http_keepalive_timeout", "0");
        var answer = await shell.Run(command, run.Cancel).ConfigureAwait(false);
        if (answer.Succeeded || await Credentials.OfAgent(run, shell, puppet["certname"]).ConfigureAwait(false) is not null)
            return;
        throw Made().Match(answer.Output + answer.Error) is { Success: true } made
            ? new OriginException(await InTheWay(run, puppet, made.Groups["fingerprint"].Value).ConfigureAwait(false))
            : new CommandException(shell.Facts.Machine, command, answer);
    }

    // A request that nobody stands behind any more would be in the way of the next one.
    protected override async Task Delete(Run run, IShell shell, AgentKey now)
    {
        var puppet = await Installation.Of(run, shell).ConfigureAwait(false);
        var (name, own) = (puppet["certname"], await Credentials.OfAgent(run, shell, puppet["certname"]).ConfigureAwait(false));
        if (_master is not null)
        {
            var authority = await _master.Machine.Open(run).ConfigureAwait(false);
            if (await CertificateList.Find(run, authority, name).ConfigureAwait(false) is { State: CertificateList.Requested } listed && listed.Fingerprint == own?.Fingerprint)
                await Cleaning.Clean(run, authority, name).ConfigureAwait(false);
        }

        await shell.Do(run, puppet.Puppet("ssl", "clean", "--color", "false")).ConfigureAwait(false);
    }

    private async Task<string> InTheWay(Run run, Installation puppet, string own)
    {
        var (name, server) = (puppet["certname"], puppet["server"]);
        var listed = _master is null ? null : await CertificateList.Find(run, await _master.Machine.Open(run).ConfigureAwait(false), name).ConfigureAwait(false);
        return Strangers.Message(server, (listed is null ? new(name, "of another key") : ListedRequest.Of(listed), own));
    }

    [GeneratedRegex(@"Certificate Request fingerprint \(SHA256\): (?<fingerprint>[0-9A-F:]+)")]
    private static partial Regex Made();
}
