using OriginScript.Remote;

namespace OriginScript.Puppet;

internal sealed class GenerateStep(HostBuilder master, string name)
    : RemoteStep<Certificate>(Machine.Of(master), master.Id("puppet:cert:generate", name), Machine.Of(master).Name, name)
{
    protected override Certificate Want(Run run) => new(name);

    protected override async Task<Certificate?> Read(Run run, IShell shell) =>
        await CertificateList.Find(run, shell, name).ConfigureAwait(false) is { State: CertificateList.Signed } ? Want(run) : null;

    protected override async Task Write(Run run, IShell shell, (Certificate? Now, Certificate Want) states)
    {
        var puppet = await Installation.Of(run, shell).ConfigureAwait(false);
        await shell.Do(run, puppet.Server("ca", "generate", "--certname", name)).ConfigureAwait(false);
    }

    protected override Task Delete(Run run, IShell shell, Certificate now) => Cleaning.Clean(run, shell, name);
}
