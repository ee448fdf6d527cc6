namespace OriginScript.Remote;

internal sealed record FirewallPackageState(string Package)
{
    public override string ToString() => $"{Package} installed";
}

internal sealed record FirewallRunState(bool Running)
{
    public override string ToString() => Running ? "firewall running, SSH open" : "firewall stopped";
}

internal sealed record FirewallBootState(bool AtBoot)
{
    public override string ToString() => AtBoot ? "firewall starts at boot" : "firewall does not start at boot";
}

internal sealed class FirewallInstallStep(HostBuilder host) : RemoteStep<FirewallPackageState>(host, host.Id("remote:firewall:install"))
{
    protected override FirewallPackageState Want(Run run) => new("firewall");

    protected override async Task<FirewallPackageState?> Read(Run run, IShell shell) =>
        await shell.Firewall().IsInstalled(run).ConfigureAwait(false) ? new("firewall") : null;

    protected override Task Write(Run run, IShell shell, FirewallPackageState? now, FirewallPackageState want) => shell.Firewall().Install(run);

    protected override Task Delete(Run run, IShell shell, FirewallPackageState now) => shell.Firewall().Uninstall(run);
}

internal sealed class FirewallStartStep(HostBuilder host, string task, FirewallRunState want) : RemoteStep<FirewallRunState>(host, host.Id(task))
{
    protected override Text Subject => "the firewall";

    protected override FirewallRunState Want(Run run) => want;

    protected override async Task<FirewallRunState?> Read(Run run, IShell shell) =>
        new(
            (await shell.Firewall().Find(run).ConfigureAwait(false))?.IsRunning == true
                && !(want.Running && await RollbackGuard.IsPending(run, shell).ConfigureAwait(false))
        );

    protected override Task Write(Run run, IShell shell, FirewallRunState? now, FirewallRunState want) =>
        want.Running ? shell.Firewall().Start(run, new(Machine, shell)) : shell.Firewall().Stop(run);

    protected override Task Delete(Run run, IShell shell, FirewallRunState now) => shell.Firewall().Stop(run);
}

internal sealed class FirewallEnableStep(HostBuilder host, string task, FirewallBootState want) : RemoteStep<FirewallBootState>(host, host.Id(task))
{
    protected override Text Subject => "the start of the firewall at boot";

    protected override FirewallBootState Want(Run run) => want;

    protected override async Task<FirewallBootState?> Read(Run run, IShell shell) =>
        new((await shell.Firewall().Find(run).ConfigureAwait(false))?.StartsAtBoot == true);

    protected override Task Write(Run run, IShell shell, FirewallBootState? now, FirewallBootState want) =>
        shell.Firewall().SetAtBoot(run, want.AtBoot);

    protected override Task Delete(Run run, IShell shell, FirewallBootState now) => shell.Firewall().SetAtBoot(run, atBoot: false);
}

internal sealed class FirewallPortStep(HostBuilder host, OpenPort want)
    : RemoteStep<OpenPort>(
        host,
        host.Id("remote:firewall:port", want.Name),
        [want.Port, .. CommandArguments.Option("--protocol", want.Protocol, "tcp")]
    )
{
    protected override OpenPort Want(Run run) => want;

    protected override async Task<OpenPort?> Read(Run run, IShell shell) =>
        await shell.Firewall().GetOpenState(run, want.Name).ConfigureAwait(false) is { Length: > 0 } when ? want with { When = when } : null;

    protected override async Task Write(Run run, IShell shell, OpenPort? now, OpenPort want)
    {
        await shell.Firewall().OpenPort(run, want.Name, want.When).ConfigureAwait(false);
        if (want.When != "both")
            await ClosePort(run, shell, want.When == "now" ? "later" : "now").ConfigureAwait(false);
    }

    protected override Task Delete(Run run, IShell shell, OpenPort now) => ClosePort(run, shell, "both");

    // The current connection may use this port.
    private Task ClosePort(Run run, IShell shell, string when) =>
        new RollbackGuard(Machine, shell).Apply(run, Firewalld.OpenCommand(want.Name, when), () => shell.Firewall().ClosePort(run, want.Name, when));
}
