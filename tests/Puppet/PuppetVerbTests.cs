using OriginScript.Testing;

namespace OriginScript.Puppet.Tests;

public sealed class PuppetVerbTests
{
    private const string Fingerprint = "0A:1B:2C:3D:4E:5F:60:71:82:93:A4:B5:C6:D7:E8:F9:0A:1B:2C:3D:4E:5F:60:71:82:93:A4:B5:C6:D7:E8:F9";

    [Fact]
    public void A_setting_has_a_section() =>
        AssertCommandLine(
            "puppet:setting puppet.example.org environment test --section=agent",
            host => host.PuppetSetting("environment", "test", section: "agent")
        );

    [Fact]
    public void Another_vendor_is_named() => AssertCommandLine("puppet:repo puppet.example.org --vendor=puppet", host => host.PuppetRepo("puppet"));

    [Fact]
    public void Native_packages_need_no_repository() =>
        Assert.Empty(Lab.BuildRecipe(recipe => recipe.Host("puppet").At("puppet.example.org").PuppetRepo("native")).Steps);

    [Fact]
    public void Modules_of_one_call_are_one_step() =>
        AssertCommandLine(
            "puppet:module:install puppet.example.org puppetlabs-ntp puppetlabs-java@11.0.0",
            host => host.PuppetModule("puppetlabs-ntp", "puppetlabs-java@11.0.0")
        );

    [Fact]
    public void The_agent_may_run_without_changing_anything() =>
        AssertCommandLine("puppet:agent:onetime puppet.example.org --noop", host => host.PuppetAgent(noop: true));

    [Fact]
    public void A_certificate_is_signed_by_hand_with_the_master_first() =>
        AssertCommandLine("puppet:cert:sign puppet.example.org broker.example.org", host => host.PuppetSign("broker.example.org"));

    [Fact]
    public void A_request_is_waited_for_by_hand_with_the_fingerprint_last() =>
        AssertCommandLine(
            $"puppet:cert:requested puppet.example.org broker.example.org {Fingerprint}",
            host => host.PuppetRequested("broker.example.org", Fingerprint)
        );

    private static void AssertCommandLine(string echo, Action<HostBuilder> verb) =>
        Assert.Equal(echo, Assert.Single(Lab.BuildRecipe(recipe => verb(recipe.Host("puppet").At("puppet.example.org"))).Steps).Echo);
}
