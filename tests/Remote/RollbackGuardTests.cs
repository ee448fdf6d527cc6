using OriginScript.Testing;

namespace OriginScript.Remote.Tests;

/// <summary>Changes that could lock everybody out.</summary>
public sealed class RollbackGuardTests
{
    [FakeMachineFact]
    public async Task A_timer_that_takes_it_back_is_set_before_a_firewall_starts()
    {
        using var machine = Firewalled();
        await Start(machine);
        Assert.Matches(
            "systemd-run .*--on-active=60 .* -- systemctl stop firewalld.service\n(.*\n)*systemctl start firewalld.service\n",
            machine.Log
        );
    }

    [FakeMachineFact]
    public async Task It_is_stopped_once_somebody_else_has_come_in()
    {
        using var machine = Firewalled();
        await Start(machine);
        Assert.Matches(@"systemctl stop originscript-guard-[0-9a-f]{40}\.timer\n$", machine.Log);
    }

    [FakeMachineFact]
    public async Task Where_nobody_comes_in_the_old_state_is_back_at_once()
    {
        using var machine = Firewalled();
        machine.AcceptsLogins = false;
        await Start(machine);
        Assert.False(File.Exists(machine.PathOf("fake/units/firewalld/active")));
    }

    [FakeMachineFact]
    public async Task And_the_step_says_so()
    {
        using var machine = Firewalled();
        machine.AcceptsLogins = false;
        Assert.Equal(
            "The change made logging in to web impossible, so it was rolled back. Make sure that SSH stays open. web does not answer on port 22.",
            (await Start(machine)).Lines.Single(line => line.Failure is not null).Text
        );
    }

    [FakeMachineFact]
    public async Task And_no_timer_is_left_that_would_take_back_what_comes_next()
    {
        using var machine = Firewalled();
        machine.AcceptsLogins = false;
        await Start(machine);
        Assert.Matches(@"systemctl stop firewalld\.service\nsystemctl stop originscript-guard-[0-9a-f]{40}\.timer\n$", machine.Log);
    }

    [FakeMachineFact]
    public async Task A_port_that_is_closed_opens_again_where_nobody_comes_in()
    {
        using var machine = Firewalled();
        var lab = new Lab(machine);
        await lab.Run(Open);
        machine.AcceptsLogins = false;
        await lab.Undo(Open);
        Assert.Contains("fake/ports/later/8140_tcp", machine.StateText);

        static void Open(Recipe recipe) => FirewallVerb.FirewallPort(recipe.Host("web").At("192.0.2.10"), ["8140"]);
    }

    [FakeMachineFact]
    public async Task SSH_is_open_under_the_port_of_this_login_before_the_firewall_starts()
    {
        using var machine = Firewalled();
        machine.Environment = "export SSH_CONNECTION='192.0.2.1 50000 192.0.2.10 2222'";
        await Start(machine);
        Assert.Matches("--add-port=2222/tcp\n(.*\n)*systemctl start firewalld.service\n", machine.Log);
    }

    private static FakeShellMachine Firewalled() =>
        new FakeShellMachine().WithAvailablePackage("firewalld", "firewalld").WithInstalledPackage("firewalld").WithService("firewalld");

    private static Task<Engine.RunResult> Start(FakeShellMachine machine) =>
        new Lab(machine).Run(recipe => FirewallVerb.FirewallStart(recipe.Host("web").At("192.0.2.10")));
}
