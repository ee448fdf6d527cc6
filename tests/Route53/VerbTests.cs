using OriginScript.Route53.Tests.Support;
using OriginScript.Testing;

namespace OriginScript.Route53.Tests;

public sealed class VerbTests
{
    [Fact]
    public void Dns_plans_one_record() =>
        Assert.Equal(
            """
            host broker
              task: test:ip                                                       # an address
              task: route53:record:create infra.example.org broker A {broker.ip}  # A {broker.ip} ttl 300

            """,
            Lab.Plan(recipe => WithIp(recipe.Host("broker")).Dns("infra.example.org")));

    [Fact]
    public void DnsName_looks_for_the_zone_first() =>
        Assert.Equal(
            """
            host broker
              task: test:ip                                                       # an address
              task: route53:zone:contains www.example.org                         # a public zone contains www.example.org
              task: route53:record:create {broker.zone} www.example.org A {broker.ip} --ttl=60  # A {broker.ip} ttl 60

            """,
            Lab.Plan(recipe => WithIp(recipe.Host("broker")).DnsName("www.Example.org.")));

    [Fact]
    public void The_full_name_is_known_while_planning() =>
        Assert.Equal("broker.infra.example.org", Lab.BuildRecipe(recipe => recipe.At("broker").Dns("Infra.example.org.")).Host("broker").Fqdn.Known);

    [Fact]
    public void A_host_without_an_address_is_told_how_to_get_one() =>
        Assert.Contains("Call WithIp() or At(address) before it.", Error(recipe => recipe.Host("broker").Dns("example.org")));

    [Fact]
    public void A_zone_that_is_no_name_is_refused_at_once() =>
        Assert.Contains("in the DNS name example org", Error(recipe => recipe.At("broker").Dns("example org")));

    [Fact]
    public void A_negative_ttl_is_refused_at_once() =>
        Assert.Equal("The TTL of broker is -1: use a number of seconds that is 0 or greater.", Error(recipe => recipe.At("broker").Dns("example.org", ttl: -1)));

    [Fact]
    public void The_same_name_with_another_ttl_is_wanted_twice() =>
        Assert.Contains("is wanted twice", Error(recipe => recipe.At("broker").Dns("example.org").Dns("example.org.", ttl: 60)));

    [Fact]
    public async Task A_name_in_no_zone_is_refused_with_what_to_do() =>
        Assert.Equal(
            "No public zone of the account contains www.example.net: use a name in one that `origin route53:zone:list` lists, or create the zone first.",
            (await new Lab(new FakeZones()).LivePlan(recipe => recipe.At("broker").DnsName("www.example.net"))).Lines[0].Text);

    [Fact]
    public async Task A_record_with_another_value_is_changed() =>
        Assert.Equal(
            "A 192.0.2.1 ttl 300 -> A 192.0.2.9 ttl 300",
            (await new Lab(new FakeZones().With("broker.example.org", "A", "192.0.2.1")).LivePlan(recipe => recipe.At("broker").Dns("example.org"))).Lines.Single().Text);

    [Fact]
    public async Task Two_names_of_one_host_may_be_in_two_zones()
    {
        var world = new FakeZones();

        await new Lab(world).Run(recipe => recipe.At("broker").DnsName("www.infra.example.org").DnsName("www.example.org"));

        Assert.Equal(
            ["infra.example.org: www.infra.example.org", "example.org: www.example.org"],
            world.Replaced.Select(key => $"{key.Zone.Name}: {key.Name}"));
    }

    [Fact]
    public async Task An_alias_is_left_alone() =>
        Assert.Equal(
            "broker A is an alias of lb.example.net, which this plugin does not manage: delete it first, or use another name.",
            (await new Lab(new FakeZones().With(new RecordSet(DnsName.Parse("broker.example.org"), "A", Values.None, 0) { AliasOf = DnsName.Parse("lb.example.net") }))
                .LivePlan(recipe => recipe.At("broker").Dns("example.org"))).Lines.Single().Text);

    [Fact]
    public async Task A_change_that_is_slow_to_spread_is_waited_for()
    {
        var world = new FakeZones { ReadsUntilInSync = 10 };

        var result = await new Lab(world).Run(recipe => recipe.At("broker").Dns("example.org"));

        Assert.Equal("A 192.0.2.9 ttl 300", result.Lines.Single().Now!.ToString());
    }

    [Fact]
    public async Task A_change_that_does_not_spread_is_told()
    {
        var result = await new Lab(new FakeZones { ReadsUntilInSync = int.MaxValue }).Run(recipe => recipe.At("broker").Dns("example.org"));

        Assert.Contains("still reads \"A 192.0.2.9 ttl 300, not yet in sync\"", result.Lines.Single().Text);
    }

    private static HostBuilder WithIp(HostBuilder host) => host.Add(new PublishIpCondition(host));

    private static string Error(Action<Recipe> recipe) => Assert.Throws<RecipeException>(() => Lab.BuildRecipe(recipe)).Message;
}
