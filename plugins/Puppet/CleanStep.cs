using OriginScript.Remote;

namespace OriginScript.Puppet;

/// <summary>What an authority has to forget.</summary>
internal sealed record Remembered(string Name, string State)
{
    public override string ToString() => $"{State} certificate of {Name}";
}

internal sealed class CleanStep(HostBuilder master, string name)
    : RemoteStep<Remembered>(Machine.Of(master), master.Id("puppet:cert:clean", name), Machine.Of(master).Name, name)
{
    protected override Remembered? Want(Run run) => null;

    protected override string? Refuse(Remembered? now, Remembered? want) => want is null ? null : "what is revoked stays so; its machine asks for a new certificate";

    protected override async Task<Remembered?> Read(Run run, IShell shell) =>
        await CertificateList.Find(run, shell, name).ConfigureAwait(false) is { } listed ? new(name, listed.State) : null;

    // Nothing brings one back: Refuse says why.
    protected override Task Write(Run run, IShell shell, (Remembered? Now, Remembered Want) states) => Task.CompletedTask;

    protected override Task Delete(Run run, IShell shell, Remembered now) => Cleaning.Clean(run, shell, name);
}
