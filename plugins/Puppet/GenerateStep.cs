using OriginScript.Remote;

namespace OriginScript.Puppet;

internal sealed class GenerateStep(HostBuilder master, string name)
    : CertificateStep(master.Id("puppet:cert:generate", name), Master.Up(master), (name, Fingerprint(master)))
{
    protected override async Task Write(Run run, IShell shell, (Certificate? Now, Certificate Want) states)
    {
        var puppet = await Installation.Of(run, shell).ConfigureAwait(false);
        await shell.Do(run, puppet.Server("ca", "generate", "--certname", states.Want.Name)).ConfigureAwait(false);
    }
}
