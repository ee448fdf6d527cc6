using OriginScript.Engine;

namespace OriginScript.Remote.Tests;

/// <summary>Law 6 on a machine: what only the machine knows to be the same reads as what was wanted, so that a second run changes nothing.</summary>
public sealed class SameStateTests
{
    private const string Accounts = "root:x:0:0:root:/root:/bin/sh\nadmin:x:1001:1002::/home/admin:/bin/sh\n";
    private const string Groups = "root:x:0:\nadmin:x:1002:\napps:x:1003:\n";

    [FakeMachineTheory]
    [InlineData("1001:1002", "admin:admin")]
    [InlineData("1001", "admin")]
    [InlineData("admin", "1001:1002")]
    [InlineData("admin:apps", "1001:1003")]
    [InlineData("1001:apps", "admin:1003")]
    [InlineData("root", "0:0")]
    [InlineData("admin", "admin:admin")]
    [InlineData("4242:4243", "4242:4243")]
    public async Task An_owner_by_number_is_the_owner_by_name(string owner, string same)
    {
        using var machine = Machine();
        var runner = new VerbRunner(machine);
        await runner.RunOrThrow(host => host.File("/srv/x", "text", owner: owner));
        var again = await runner.RunOrThrow(host => host.File("/srv/x", "text", owner: same));
        Assert.Equal($"= file of 1 line, mode 0644, owner {same}", $"{(char)again.Lines[0].Mark} {again.Lines[0].Text}");
    }

    [FakeMachineFact]
    public async Task Another_owner_is_still_another_one()
    {
        using var machine = Machine();
        var runner = new VerbRunner(machine);
        await runner.RunOrThrow(host => host.File("/srv/x", "text", owner: "admin:apps"));
        Assert.Equal(Mark.Change, (await runner.RunOrThrow(host => host.File("/srv/x", "text", owner: "admin"))).Lines[0].Mark);
    }

    [FakeMachineFact]
    public async Task A_number_without_an_account_has_no_login_group()
    {
        using var machine = Machine();
        Assert.Equal(
            "/srv/x on web cannot be owned by 4242: there is no such user or group. Create it first with User(name).",
            await new VerbRunner(machine).RunAndGetFailure(host => host.File("/srv/x", "text", owner: "4242"))
        );
    }

    [FakeMachineTheory]
    [InlineData("UTC", "Etc/UTC")]
    [InlineData("Etc/UTC", "UTC")]
    public async Task Two_names_of_one_time_zone_are_the_same(string wanted, string now)
    {
        using var machine = new FakeShellMachine().WithFile("fake/timezone", now + "\n");
        Assert.Equal(Mark.Unchanged, (await new VerbRunner(machine).RunOrThrow(host => host.Timezone(wanted))).Lines[0].Mark);
    }

    [FakeMachineFact]
    public async Task Another_time_zone_is_still_another_one()
    {
        using var machine = new FakeShellMachine().WithFile("fake/timezone", "Etc/UTC\n");
        Assert.Equal(Mark.Change, (await new VerbRunner(machine).RunOrThrow(host => host.Timezone("Europe/Berlin"))).Lines[0].Mark);
    }

    [FakeMachineFact]
    public async Task A_host_name_that_an_earlier_step_provides_is_checked_before_the_machine_is_changed()
    {
        using var machine = new FakeShellMachine();
        var failure = await new VerbRunner(machine).RunAndGetFailure(host => host.Add(new HostnameStep(host, "a_b")));
        Assert.Equal(
            ("\"a_b\" cannot be the host name of web: its parts consist of a-z, 0-9 and hyphens, not first or last. Write a-b.", "fake\n"),
            (failure, machine.ReadFile("fake/hostname"))
        );
    }

    private static FakeShellMachine Machine() => new FakeShellMachine().WithFile("etc/passwd", Accounts).WithFile("etc/group", Groups);
}
