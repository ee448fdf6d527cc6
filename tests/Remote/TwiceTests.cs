namespace OriginScript.Remote.Tests;

/// <summary>The same thing said twice is one step, another thing is another step, and a contradiction is an error.</summary>
public sealed class TwiceTests
{
    [Fact]
    public void The_same_packages_twice_are_one_step() =>
        Assert.Single(Planned.Lines(host => host.Package("git").Package("git")));

    [Fact]
    public void Other_packages_are_another_step() =>
        Assert.Equal(2, Planned.Lines(host => host.Package("git").Package("curl")).Count);

    [Fact]
    public void Two_firewalls_are_one_with_all_ports() =>
        Assert.Equal(Planned.Lines(host => host.Firewall(80, 443)).Order(), Planned.Lines(host => host.Firewall(80).Firewall(443)).Order());

    [Fact]
    public void Two_time_zones_are_a_contradiction() => Assert.Equal(
        "web/remote:timezone is wanted twice, as \"time zone Etc/UTC\" and as \"time zone Europe/Berlin\". Keep one of the two.",
        Planned.Refused(host => host.Timezone().Timezone("Europe/Berlin")).Message);

    [Fact]
    public void Preparing_twice_is_preparing_once() =>
        Assert.Equal(Planned.Web(host => host.Prepare("git")), Planned.Web(host => host.Prepare("git").Prepare("git")));

    [Fact]
    public void One_file_with_two_contents_is_a_contradiction() => Assert.Equal(
        "web/remote:file:put//etc/motd is wanted twice, as \"file of 1 line, mode 0644, owner root\" and as \"file of 1 line, mode 0644, owner root\". Keep one of the two.",
        Planned.Refused(host => host.File("/etc/motd", "a\n").File("/etc/motd", "b\n")).Message);
}
