namespace OriginScript.Remote.Tests;

/// <summary>A repeated verb is one step, a different one is another step, and a contradiction is an error.</summary>
public sealed class RepeatedStepTests
{
    [Fact]
    public void The_same_packages_twice_are_one_step() =>
        Assert.Single(VerbPlan.Lines(host => host.Package("git").Package("git")));

    [Fact]
    public void Other_packages_are_another_step() =>
        Assert.Equal(2, VerbPlan.Lines(host => host.Package("git").Package("curl")).Count);

    [Fact]
    public void Two_firewalls_are_one_with_all_ports() =>
        Assert.Equal(VerbPlan.Lines(host => host.Firewall(80, 443)).Order(), VerbPlan.Lines(host => host.Firewall(80).Firewall(443)).Order());

    [Fact]
    public void Two_time_zones_are_a_contradiction() => Assert.Equal(
        "web/remote:timezone is wanted twice, as \"time zone Etc/UTC\" and as \"time zone Europe/Berlin\". Keep one of the two.",
        VerbPlan.Refusal(host => host.Timezone().Timezone("Europe/Berlin")).Message);

    [Fact]
    public void Preparing_twice_is_preparing_once() =>
        Assert.Equal(VerbPlan.PlanText(host => host.Prepare("git")), VerbPlan.PlanText(host => host.Prepare("git").Prepare("git")));

    [Fact]
    public void One_file_with_two_contents_is_a_contradiction() => Assert.Equal(
        "web/remote:file:put//etc/motd is wanted twice, as \"file of 1 line, mode 0644, owner root\" and as \"file of 1 line, mode 0644, owner root\". Keep one of the two.",
        VerbPlan.Refusal(host => host.File("/etc/motd", "a\n").File("/etc/motd", "b\n")).Message);
}
