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

internal sealed record AuthorityState(bool HasOwnCertificate)
{
    public override string ToString() => $"certificate authority, its own certificate {(HasOwnCertificate ? "signed" : "missing")}";
}

internal sealed class PuppetAuthorityStep(HostBuilder host) : RemoteStep<AuthorityState>(host, host.Id("puppet:master:ca"))
{
    protected override AuthorityState Want(Run run) => new(HasOwnCertificate: true);

    protected override string? Refuse(AuthorityState? now, AuthorityState? want) =>
        now is { HasOwnCertificate: false }
            ? $"The certificate authority on {Machine.Name} has no certificate for the machine itself. Stop puppetserver there and run \"puppetserver ca generate --ca-client --certname NAME\"."
            : null;

    protected override string ReasonToKeep(AuthorityState now, AuthorityState? before) =>
        "its key cannot be recreated, and every certificate that it signed would become invalid";

    protected override async Task<AuthorityState?> Read(Run run, IShell shell) =>
        await PuppetInstallation.Find(run, shell).ConfigureAwait(false) is { } puppet
        && await FileExists(run, shell, puppet["cacert"]).ConfigureAwait(false)
            ? new(await FileExists(run, shell, puppet["hostcert"]).ConfigureAwait(false))
            : null;

    protected override async Task Write(Run run, IShell shell, AuthorityState? now, AuthorityState want)
    {
        var puppet = await PuppetInstallation.FindOrThrow(run, shell).ConfigureAwait(false);
        await shell.RunOrThrow(run, puppet.ServerCommand("ca", "setup")).ConfigureAwait(false);
    }

    // It cannot be undone: Keep explains why.
    protected override Task Delete(Run run, IShell shell, AuthorityState now) => Task.CompletedTask;

    private static Task<bool> FileExists(Run run, IShell shell, string path) => shell.Succeeds(run, new Command("test", "-s", path).AsRoot());
}
