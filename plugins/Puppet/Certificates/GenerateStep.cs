using OriginScript.Remote;

namespace OriginScript.Puppet;

internal sealed class GenerateStep(HostBuilder master, string name)
    : CertificateStep(master.Id("puppet:cert:generate", name), Master.Existing(master), name, FingerprintOutput(master))
{
    protected override async Task Write(Run run, IShell shell, SignedCertificate? now, SignedCertificate want)
    {
        var puppet = await PuppetInstallation.FindOrThrow(run, shell).ConfigureAwait(false);
        await shell.RunOrThrow(run, puppet.ServerCommand("ca", "generate", "--certname", want.Name)).ConfigureAwait(false);
    }
}
