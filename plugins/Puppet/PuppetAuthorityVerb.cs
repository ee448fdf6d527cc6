using OriginScript.Puppet;
using OriginScript.Remote;

namespace OriginScript;

/// <summary>The certificate authority of a master.</summary>
public static class PuppetAuthorityVerb
{
    /// <summary>Sets up the certificate authority of a master before its first start.</summary>
    /// <param name="host">The master.</param>
    [Task("puppet:master:ca")]
    public static HostBuilder PuppetAuthority(this HostBuilder host) => host.Add(new PuppetAuthorityStep(host));
}

internal sealed record Authority(bool HasOwnCertificate)
{
    public override string ToString() => $"certificate authority, its own certificate {(HasOwnCertificate ? "signed" : "missing")}";
}

internal sealed class PuppetAuthorityStep(HostBuilder host)
    : RemoteStep<Authority>(Machine.Of(host), host.Id("puppet:master:ca"), Machine.Of(host).Name)
{
    protected override Authority Want(Run run) => new(HasOwnCertificate: true);

    protected override string? Refuse(Authority? now, Authority? want) => now is { HasOwnCertificate: false }
        ? $"The certificate authority on {Machine.Name} has no certificate for the machine's own name. Stop puppetserver there and run \"puppetserver ca generate --ca-client --certname NAME\"."
        : null;

    protected override string Keep(Authority now, Authority? before) => "its key cannot be made a second time, and all that it has signed would be worth nothing";

    protected override async Task<Authority?> Read(Run run, IShell shell) => await Installation.Find(run, shell).ConfigureAwait(false) is { } puppet
        && await Exists(run, shell, puppet["cacert"]).ConfigureAwait(false)
            ? new(await Exists(run, shell, puppet["hostcert"]).ConfigureAwait(false))
            : null;

    protected override async Task Write(Run run, IShell shell, (Authority? Now, Authority Want) states)
    {
        var puppet = await Installation.Of(run, shell).ConfigureAwait(false);
        await shell.Do(run, puppet.Server("ca", "setup")).ConfigureAwait(false);
    }

    // Nothing undoes it: Keep says why.
    protected override Task Delete(Run run, IShell shell, Authority now) => Task.CompletedTask;

    private static Task<bool> Exists(Run run, IShell shell, string path) => shell.Succeeds(run, new Command("test", "-s", path).AsRoot());
}
