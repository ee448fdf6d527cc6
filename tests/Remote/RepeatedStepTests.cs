using OriginScript.Testing;

namespace OriginScript.Remote.Tests;

/// <summary>A repeated verb is one step, a different one is another step, and a contradiction is an error.</summary>
public sealed class RepeatedStepTests
{
    [Fact]
    public void The_same_packages_twice_are_one_step() => Assert.Single(VerbPlan.Lines(host => host.Package("git").Package("git")));

    [Fact]
    public void Other_packages_are_another_step() => Assert.Equal(2, VerbPlan.Lines(host => host.Package("git").Package("curl")).Count);

    [Fact]
    public void Two_firewalls_are_one_with_all_ports() =>
        Assert.Equal(VerbPlan.Lines(host => host.Firewall(80, 443)).Order(), VerbPlan.Lines(host => host.Firewall(80).Firewall(443)).Order());

    [Fact]
    public void Two_time_zones_are_a_contradiction() =>
        Assert.Equal(
            "web/remote:timezone is wanted twice, as \"time zone Etc/UTC\" and as \"time zone Europe/Berlin\". Keep one of the two.",
            VerbPlan.Refusal(host => host.Timezone().Timezone("Europe/Berlin")).Message
        );

    [Fact]
    public void Preparing_twice_is_preparing_once() =>
        Assert.Equal(VerbPlan.PlanText(host => host.Prepare("git")), VerbPlan.PlanText(host => host.Prepare("git").Prepare("git")));

    [Fact]
    public void One_file_with_two_contents_is_a_contradiction() =>
        Assert.Equal(
            "web/remote:file:put//etc/motd is wanted twice, as \"file of 1 line, mode 0644, owner root\" and as \"file of 1 line, mode 0644, owner root\", with \"b\" instead of \"a\" in line 1. Keep one of the two.",
            VerbPlan.Refusal(host => host.File("/etc/motd", "a\n").File("/etc/motd", "b\n")).Message
        );

    [Theory]
    [InlineData("192.0.2.1", "192.0.2.1")]
    [InlineData("admin@192.0.2.1", "192.0.2.1:22")]
    [InlineData("[2001:db8::1]:2222", "root@[2001:DB8:0::1]:2222")]
    [InlineData("web.example.org", "WEB.example.org.")]
    public void J2_two_hosts_at_one_address_are_one_machine(string one, string other) =>
        Assert.EndsWith(
            "by b/remote:timezone. Keep one of the two.",
            Assert.Throws<RecipeException>(() => TimeZones(host => host.At(one), host => host.At(other))).Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("192.0.2.1", "192.0.2.2")]
    [InlineData("192.0.2.1", "192.0.2.1:2222")]
    public void J2_two_addresses_are_two_machines(string one, string other) =>
        Assert.Equal(2, TimeZones(host => host.At(one), host => host.At(other)).Steps.Count);

    [Fact]
    public void J2_one_private_address_behind_two_bastions_is_two_machines() =>
        Assert.Equal(
            2,
            TimeZones(host => host.At("10.0.0.5", via: "one.example.org"), host => host.At("10.0.0.5", via: "two.example.org")).Steps.Count
        );

    [Fact]
    public void J2_a_file_on_one_machine_has_one_content() =>
        Assert.Contains(
            "the file /etc/motd on 192.0.2.1 is wanted twice",
            Assert
                .Throws<RecipeException>(() =>
                    Lab.BuildRecipe(recipe =>
                    {
                        recipe.Host("a").At("192.0.2.1").File("/etc/motd", "a\n");
                        recipe.Host("b").At("192.0.2.1").File("/etc/motd", "b\n");
                    })
                )
                .Message
        );

    [Fact]
    public void J2_a_service_is_not_started_and_stopped() =>
        Assert.Contains(
            "the service ntp on 192.0.2.10 is wanted twice, as \"ntp running\" by web/remote:service:start/ntp and as \"ntp stopped\"",
            VerbPlan.Refusal(host => ServiceVerb.ServiceStop(host.Service("ntp"), "ntp")).Message
        );

    private static Recipe TimeZones(Action<HostBuilder> one, Action<HostBuilder> other) =>
        Lab.BuildRecipe(recipe =>
        {
            one(recipe.Host("a"));
            other(recipe.Host("b"));
            recipe.Host("a").Timezone("Etc/UTC");
            recipe.Host("b").Timezone("Europe/Berlin");
        });
}
