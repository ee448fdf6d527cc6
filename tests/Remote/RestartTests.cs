using OriginScript.Testing;

namespace OriginScript.Remote.Tests;

/// <summary>Restarts that a changed file triggers.</summary>
public sealed class RestartTests
{
    [FakeMachineFact]
    public async Task A_service_that_has_just_started_is_not_restarted()
    {
        using var machine = new FakeShellMachine().WithService("ntp");
        await Run(new(machine), "a");
        Assert.DoesNotContain("restart", machine.Log);
    }

    [FakeMachineFact]
    public async Task A_changed_file_restarts_it_once()
    {
        using var machine = new FakeShellMachine().WithService("ntp");
        var lab = new Lab(machine);
        await Run(lab, "a");
        await Run(lab, "b");
        await Run(lab, "b");
        Assert.Single(machine.Log.Split('\n'), "systemctl restart ntp.service");
    }

    [FakeMachineFact]
    public async Task A_restart_that_failed_is_still_owed()
    {
        using var machine = new FakeShellMachine().WithService("ntp");
        var lab = new Lab(machine);
        await Run(lab, "a");
        machine.WithFile("fake/units/ntp/broken", "");
        await Run(lab, "b");
        File.Delete(machine.PathOf("fake/units/ntp/broken"));
        await Run(lab, "b");
        Assert.Equal(2, machine.Log.Split('\n').Count(line => line == "systemctl restart ntp.service"));
    }

    [FakeMachineFact]
    public async Task Called_by_itself_it_always_restarts()
    {
        using var machine = new FakeShellMachine().WithService("ntp");
        await new Lab(machine).Run(recipe => RestartVerb.ServiceRestart(recipe.Host("web").At("192.0.2.10"), "ntp"));
        Assert.Equal("systemctl restart ntp.service\n", machine.Log);
    }

    [Fact]
    public void A_file_that_nobody_writes_is_an_error() =>
        Assert.Equal(
            "ntp on web should restart when /etc/ntp.conf changes, but no earlier step writes that file. Write File(\"/etc/ntp.conf\", content) first.",
            VerbPlan.Refusal(host => host.Service("ntp", restartOn: ["/etc/ntp.conf"])).Message
        );

    [Fact]
    public void Files_of_two_calls_restart_it_once() =>
        Assert.Equal(
            "ntp restarts, when remote:file:put /etc/a or remote:file:put /etc/b has changed something",
            Assert
                .Single(
                    Engine.Plan.GetLines(
                        Lab.BuildRecipe(recipe =>
                            recipe
                                .Host("web")
                                .At("192.0.2.10")
                                .File("/etc/a", "a")
                                .Service("ntp", restartOn: ["/etc/a"])
                                .File("/etc/b", "b")
                                .Service("ntp", restartOn: ["/etc/b"])
                        )
                    ),
                    line => line.Step.Id.Task == "remote:service:restart"
                )
                .Text
        );

    private static Task<Engine.RunResult> Run(Lab lab, string content) =>
        lab.Run(recipe => recipe.Host("web").At("192.0.2.10").File("/etc/ntp.conf", content).Service("ntp", restartOn: ["/etc/ntp.conf"]));
}
