namespace OriginScript.Remote;

internal sealed record FirewallThere(string Package)
{
    public override string ToString() => $"{Package} installed";
}

internal sealed record FirewallNow(bool Running)
{
    public override string ToString() => Running ? "firewall running, SSH open" : "firewall stopped";
}

internal sealed record FirewallAtBoot(bool AtBoot)
{
    public override string ToString() => AtBoot ? "firewall starts with the machine" : "firewall does not start with the machine";
}

internal sealed class FirewallInstallStep(HostBuilder host)
    : RemoteStep<FirewallThere>(Machine.Of(host), host.Id("remote:firewall:install"), Machine.Of(host).Name)
{
    protected override FirewallThere Want(Run run) => new("firewall");

    protected override async Task<FirewallThere?> Read(Run run, IShell shell) =>
        await shell.Firewall().IsThere(run).ConfigureAwait(false) ? new("firewall") : null;

    protected override Task Write(Run run, IShell shell, (FirewallThere? Now, FirewallThere Want) states) => shell.Firewall().Install(run);

    protected override Task Delete(Run run, IShell shell, FirewallThere now) => shell.Firewall().Uninstall(run);
}

internal sealed class FirewallStartStep(HostBuilder host, string task, FirewallNow want)
    : RemoteStep<FirewallNow>(Machine.Of(host), host.Id(task), Machine.Of(host).Name)
{
    protected override FirewallNow Want(Run run) => want;

    protected override async Task<FirewallNow?> Read(Run run, IShell shell) =>
        new((await shell.Firewall().Find(run).ConfigureAwait(false))?.Runs == true && !(want.Running && await Guarded.IsPending(run, shell).ConfigureAwait(false)));

    protected override Task Write(Run run, IShell shell, (FirewallNow? Now, FirewallNow Want) states) => states.Want.Running
        ? shell.Firewall().Start(run, new(Machine, shell))
        : shell.Firewall().Stop(run);

    protected override Task Delete(Run run, IShell shell, FirewallNow now) => shell.Firewall().Stop(run);
}

internal sealed class FirewallEnableStep(HostBuilder host, string task, FirewallAtBoot want)
    : RemoteStep<FirewallAtBoot>(Machine.Of(host), host.Id(task), Machine.Of(host).Name)
{
    protected override FirewallAtBoot Want(Run run) => want;

    protected override async Task<FirewallAtBoot?> Read(Run run, IShell shell) =>
        new((await shell.Firewall().Find(run).ConfigureAwait(false))?.AtBoot == true);

    protected override Task Write(Run run, IShell shell, (FirewallAtBoot? Now, FirewallAtBoot Want) states) =>
        shell.Firewall().SetAtBoot(run, states.Want.AtBoot);

    protected override Task Delete(Run run, IShell shell, FirewallAtBoot now) => shell.Firewall().SetAtBoot(run, atBoot: false);
}

internal sealed class FirewallPortStep(HostBuilder host, OpenPort want) : RemoteStep<OpenPort>(
    Machine.Of(host),
    host.Id("remote:firewall:port", want.Name),
    [Machine.Of(host).Name, want.Port, .. want.Protocol == "tcp" ? (Text[])[] : [$"--protocol={want.Protocol}"]])
{
    protected override OpenPort Want(Run run) => want;

    protected override async Task<OpenPort?> Read(Run run, IShell shell) =>
        await shell.Firewall().Open(run, want.Name).ConfigureAwait(false) is { Length: > 0 } when ? want with { When = when } : null;

    protected override async Task Write(Run run, IShell shell, (OpenPort? Now, OpenPort Want) states)
    {
        await shell.Firewall().Add(run, want.Name, states.Want.When).ConfigureAwait(false);
        if (states.Want.When != "both")
            await Close(run, shell, states.Want.When == "now" ? "later" : "now").ConfigureAwait(false);
    }

    protected override Task Delete(Run run, IShell shell, OpenPort now) => Close(run, shell, "both");

    // It may be the one through which we came in.
    private Task Close(Run run, IShell shell, string when) => new Guarded(Machine, shell).Change(
        run,
        Firewalld.Opening(want.Name, when),
        () => shell.Firewall().Remove(run, want.Name, when));
}
