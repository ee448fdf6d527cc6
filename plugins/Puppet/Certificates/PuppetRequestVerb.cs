using System.Text.RegularExpressions;
using OriginScript.Puppet;
using OriginScript.Remote;

namespace OriginScript;

/// <summary>Certificate requests of agents.</summary>
public static class PuppetRequestVerb
{
    /// <summary>Makes a machine's agent create its key and request a certificate from its master, without waiting for the signature.</summary>
    /// <param name="host">The machine; its master and certificate name must be set before.</param>
    [Task("puppet:agent:request")]
    public static HostBuilder PuppetRequest(this HostBuilder host) => host.Add(new PuppetRequestStep(host, null));

    /// <summary>The same with a known master, so that an error can show the conflicting entry there.</summary>
    internal static HostBuilder RequestCertificate(this HostBuilder host, Master master) => host.Add(new PuppetRequestStep(host, master));
}

internal sealed record AgentRequest(string Machine)
{
    public override string ToString() => $"{Machine} has a key and a certificate request";
}

internal sealed partial class PuppetRequestStep : RemoteStep<AgentRequest>
{
    private readonly Master? _master;

    public PuppetRequestStep(HostBuilder host, Master? master)
        : base(host, host.Id("puppet:agent:request"))
    {
        _master = master;
        Needs = [.. Needs.Union(master?.Machine.Outputs ?? [])];
    }

    protected override AgentRequest Want(Run run) => new(run[Machine.Name]);

    protected override async Task<AgentRequest?> Read(Run run, IShell shell) =>
        await PuppetInstallation.Find(run, shell).ConfigureAwait(false) is { } puppet
        && await CertificateOrRequest.ReadFromAgent(run, shell, puppet["certname"]).ConfigureAwait(false) is not null
            ? Want(run)
            : null;

    protected override async Task Write(Run run, IShell shell, AgentRequest? now, AgentRequest want)
    {
        var puppet = await PuppetInstallation.FindOrThrow(run, shell).ConfigureAwait(false);

        // Without the last option some versions of Ruby wait half a minute for a keep-alive connection. Exit code 1 means not signed yet.
        var command = puppet.PuppetCommand(
            "ssl",
            "bootstrap",
            "--color",
            "false",
            "--waitforcert",
            "0",
            "--waitforlock",
            "5",
            "--maxwaitforlock",
            "300",
            "--http_keepalive_timeout",
            "0"
        );
        var answer = await shell.Run(command, run.Cancel).ConfigureAwait(false);
        if (answer.Succeeded || await CertificateOrRequest.ReadFromAgent(run, shell, puppet["certname"]).ConfigureAwait(false) is not null)
            return;
        throw RequestFingerprint().Match(answer.Output + answer.Error) is { Success: true } made
            ? new OriginException(await DescribeConflict(run, puppet, made.Groups["fingerprint"].Value).ConfigureAwait(false))
            : shell.CreateFailure(run, command, answer);
    }

    // A leftover request would conflict with the next one.
    protected override async Task Delete(Run run, IShell shell, AgentRequest now)
    {
        var puppet = await PuppetInstallation.FindOrThrow(run, shell).ConfigureAwait(false);
        var (name, own) = (puppet["certname"], await CertificateOrRequest.ReadFromAgent(run, shell, puppet["certname"]).ConfigureAwait(false));
        if (_master is not null)
        {
            var authority = await _master.Machine.Open(run).ConfigureAwait(false);
            if (
                await CertificateList.Find(run, authority, name).ConfigureAwait(false) is { State: CertificateList.Requested } listed
                && listed.Fingerprint == own?.Fingerprint
            )
                await CertificateRevocation.Clean(run, authority, name).ConfigureAwait(false);
        }

        await shell.RunOrThrow(run, puppet.PuppetCommand("ssl", "clean", "--color", "false")).ConfigureAwait(false);
    }

    private async Task<string> DescribeConflict(Run run, PuppetInstallation puppet, string own)
    {
        var (name, server) = (puppet["certname"], puppet["server"]);
        var listed = _master is null
            ? null
            : await CertificateList.Find(run, await _master.Machine.Open(run).ConfigureAwait(false), name).ConfigureAwait(false);
        return FingerprintMismatch.Describe(server, (listed is null ? new(name, "of another key") : CertificateRequestState.Of(listed), own));
    }

    [GeneratedRegex(@"Certificate Request fingerprint \(SHA256\): (?<fingerprint>[0-9A-F:]+)")]
    private static partial Regex RequestFingerprint();
}
