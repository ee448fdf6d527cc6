using OriginScript.Engine;
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
            Lab.Plan(recipe => WithIp(recipe.Host("broker")).Dns("infra.example.org"))
        );

    [Fact]
    public void DnsName_looks_for_the_zone_first() =>
        Assert.Equal(
            """
            host broker
              task: test:ip                                                       # an address
              task: route53:zone:contains www.example.org                         # a public zone contains www.example.org
              task: route53:record:create {broker.zone} www.example.org A {broker.ip} --ttl=60  # A {broker.ip} ttl 60

            """,
            Lab.Plan(recipe => WithIp(recipe.Host("broker")).DnsName("www.Example.org."))
        );

    [Fact]
    public void The_full_name_is_known_while_planning() =>
        Assert.Equal("broker.infra.example.org", Lab.BuildRecipe(recipe => recipe.At("broker").Dns("Infra.example.org.")).Host("broker").Fqdn.Known);

    [Fact]
    public void A_host_without_an_address_is_an_error() =>
        Assert.Contains("needs {broker.ip}, which no earlier step provides.", Error(recipe => recipe.Host("broker").Dns("example.org")));

    [Fact]
    public void A_zone_that_is_no_name_is_refused_at_once() =>
        Assert.Contains("in the DNS name example org", Error(recipe => recipe.At("broker").Dns("example org")));

    [Fact]
    public void A_negative_ttl_is_refused_at_once() =>
        Assert.Equal(
            "The TTL of broker is -1: use a number of seconds that is 0 or greater.",
            Error(recipe => recipe.At("broker").Dns("example.org", ttl: -1))
        );

    [Fact]
    public void The_same_name_with_another_ttl_is_wanted_twice() =>
        Assert.Contains("is wanted twice", Error(recipe => recipe.At("broker").Dns("example.org").Dns("example.org.", ttl: 60)));

    [Fact]
    public void J2_one_name_of_two_hosts_is_wanted_twice() =>
        Assert.Equal(
            "the A record a.infra.example.org is wanted twice, as \"A 192.0.2.1 ttl 300\" by a/route53:record:create/a.infra.example.org/A "
                + "and as \"A 192.0.2.2 ttl 300\" by b/route53:record:create/a.infra.example.org/A. Keep one of the two.",
            Error(recipe =>
            {
                recipe.At("a", "192.0.2.1").Dns("Infra.example.org");
                recipe.At("b", "192.0.2.2").DnsName("a.infra.example.org", ttl: 300);
            })
        );

    [Fact]
    public void J2_a_task_and_a_verb_want_one_record() =>
        Assert.Contains(
            "is wanted twice",
            Error(recipe =>
            {
                recipe.At("a", "192.0.2.1").Dns("example.org");
                RecordTasks.Create(recipe, "example.org.", "A.example.org", "a", ["192.0.2.2"]);
            })
        );

    [Fact]
    public void J2_a_record_is_wanted_and_deleted() =>
        Assert.Contains(
            "and as \"absent\" by route53:record:delete/a.example.org/A",
            Error(recipe =>
            {
                recipe.At("a", "192.0.2.1").Dns("example.org");
                RecordTasks.Delete(recipe, "example.org", "a", "A");
            })
        );

    [Theory]
    [InlineData("run", "192.0.2.2")]
    [InlineData("live", "192.0.2.2")]
    [InlineData("run", "")]
    public async Task J2_a_zone_by_its_id_is_compared_before_anything_is_written(string how, string other)
    {
        var world = new FakeZones();
        Action<Recipe> recipe = recipe =>
        {
            recipe.At("a", "192.0.2.1").Dns("infra.example.org");
            if (other.Length > 0)
                RecordTasks.Create(recipe, "ZINFRAEXAMPLEORG", "a", "A", [other]);
            else
                RecordTasks.Delete(recipe, "ZINFRAEXAMPLEORG", "a", "A");
        };
        var result = how == "run" ? await new Lab(world) { Parallel = 1 }.Run(recipe) : await new Lab(world) { Parallel = 1 }.LivePlan(recipe);
        Assert.StartsWith("the A record a.infra.example.org is wanted twice", Failure(result), StringComparison.Ordinal);
        Assert.True(world.WriteCount <= 1);
    }

    [Fact]
    public async Task J2_a_zone_by_its_id_may_be_wanted_alike()
    {
        var result = await new Lab(new FakeZones()) { Parallel = 1 }.Run(recipe =>
        {
            recipe.At("a", "192.0.2.1").Dns("infra.example.org");
            RecordTasks.Create(recipe, "ZINFRAEXAMPLEORG", "a", "A", ["192.0.2.1"]);
        });

        // The host and the account are two lists of steps: which of them comes first is open.
        Assert.Equal([Mark.Create, Mark.Unchanged], result.Lines.Select(line => line.Mark).Order());
    }

    [Fact]
    public Task J2_one_record_that_two_hosts_want_alike_keeps_the_laws() =>
        new SevenLaws(() => new FakeZones()).Verify(recipe =>
        {
            recipe.At("a", "192.0.2.1").Dns("example.org");
            recipe.At("b", "192.0.2.1").DnsName("a.example.org", ttl: 300);
        });

    [Fact]
    public async Task A_name_in_no_zone_is_refused_with_what_to_do() =>
        Assert.Equal(
            "No public zone of the account contains www.example.net: use a name in one that `origin route53:zone:list` lists, or create the zone first.",
            (await new Lab(new FakeZones()).LivePlan(recipe => recipe.At("broker").DnsName("www.example.net"))).Lines[0].Text
        );

    [Fact]
    public async Task A_record_with_another_value_is_changed_if_told_so() =>
        Assert.Equal(
            "A 192.0.2.1 ttl 300 -> A 192.0.2.9 ttl 300",
            (
                await new Lab(new FakeZones().With("broker.example.org", "A", "192.0.2.1")).LivePlan(recipe =>
                    recipe.At("broker").Dns("example.org", replace: true)
                )
            )
                .Lines.Single()
                .Text
        );

    [Fact]
    public async Task H2_a_record_of_somebody_else_is_refused_by_plan_and_run_as_by_the_typed_task()
    {
        var world = new FakeZones().With("broker.example.org", "A", "192.0.2.1");
        Action<Recipe> typed = recipe => RecordTasks.Create(recipe, "example.org", "broker", "A", ["192.0.2.9"]);

        string?[] sentences =
        [
            Failure(await new Lab(world).LivePlan(recipe => recipe.At("broker").Dns("example.org"))),
            Failure(await new Lab(world).Run(recipe => recipe.At("broker").Dns("example.org"))),
            Failure(await new Lab(world).LivePlan(typed)),
        ];

        Assert.Single(sentences.Distinct());
        Assert.Contains("add --upsert (in a recipe replace: true)", sentences[0]);
        Assert.Equal(0, world.WriteCount);
    }

    [Fact]
    public async Task H2_a_record_of_somebody_else_is_refused_before_the_address_is_known() =>
        Assert.Equal(
            Mark.Failed,
            (
                await new Lab(new FakeZones().With("broker.example.org", "A", "192.0.2.1")).LivePlan(recipe =>
                    UnknownIp(recipe.Host("broker")).Dns("example.org")
                )
            )
                .Lines[1]
                .Mark
        );

    [Fact]
    public async Task H2_what_an_earlier_run_wrote_is_replaced()
    {
        var lab = new Lab(new FakeZones());
        await lab.Run(recipe => recipe.At("broker", "192.0.2.1").Dns("example.org"));
        Assert.Equal(Mark.Change, (await lab.Run(recipe => recipe.At("broker", "192.0.2.9").Dns("example.org"))).Lines.Single().Mark);
    }

    [Fact]
    public async Task H2_a_value_that_somebody_put_in_place_of_ours_is_refused()
    {
        var world = new FakeZones();
        var lab = new Lab(world);
        await lab.Run(recipe => recipe.At("broker", "192.0.2.1").Dns("example.org"));
        await new Lab(world).Run(recipe => RecordTasks.Create(recipe, "example.org", "broker", "A", ["192.0.2.7"], upsert: true));
        Assert.NotNull(Failure(await lab.Run(recipe => recipe.At("broker", "192.0.2.9").Dns("example.org"))));
    }

    [Fact]
    public void The_echo_of_a_replacement_replaces_too() =>
        Assert.Equal(
            "route53:record:create example.org broker A 192.0.2.9 --upsert",
            Lab.BuildRecipe(recipe => recipe.At("broker").Dns("Example.org.", replace: true)).Steps.Single().Echo
        );

    [Theory]
    [InlineData("live")]
    [InlineData("run")]
    public async Task E6_a_CNAME_in_the_way_is_named_at_once(string how)
    {
        var world = new FakeZones().With("broker.example.org", "CNAME", "www.example.net.");
        Action<Recipe> recipe = recipe => UnknownIp(recipe.Host("broker")).Dns("example.org");

        var result = how == "live" ? await new Lab(world).LivePlan(recipe) : await new Lab(world).Run(recipe);

        Assert.Equal(
            "broker has a CNAME record (www.example.net.), beside which no A record can exist: delete it first with origin route53:record:delete, or use another name.",
            Failure(result)
        );
        Assert.Equal(0, world.WriteCount);
    }

    [Fact]
    public async Task L3_two_zones_of_one_name_are_told_before_anything_is_made()
    {
        var world = new FakeZones { Zones = { FakeZones.Named("example.org") with { Id = "ZOTHER" } } };
        Action<Recipe> recipe = recipe => UnknownIp(recipe.Host("broker")).DnsName("www.example.org");

        var result = await new Lab(world).Run(recipe);

        Assert.Equal("The account has 2 public zones example.org: use the id of the one you mean, ZEXAMPLEORG or ZOTHER.", Failure(result));
        Assert.Equal(Mark.NotStarted, result.Lines[0].Mark);
    }

    [Fact]
    public async Task Two_names_of_one_host_may_be_in_two_zones()
    {
        var world = new FakeZones();

        await new Lab(world).Run(recipe => recipe.At("broker").DnsName("www.infra.example.org").DnsName("www.example.org"));

        Assert.Equal(
            ["infra.example.org: www.infra.example.org", "example.org: www.example.org"],
            world.Replaced.Select(key => $"{key.Zone.Name}: {key.Name}")
        );
    }

    [Fact]
    public async Task An_alias_is_left_alone() =>
        Assert.Equal(
            "broker A is an alias of lb.example.net, which this plugin does not manage: delete it first, or use another name.",
            (
                await new Lab(
                    new FakeZones().With(
                        new RecordSet(DnsName.Parse("broker.example.org"), "A", Values.None, 0) { AliasOf = DnsName.Parse("lb.example.net") }
                    )
                ).LivePlan(recipe => recipe.At("broker").Dns("example.org"))
            )
                .Lines.Single()
                .Text
        );

    [Fact]
    public async Task A_change_that_is_slow_to_spread_is_waited_for()
    {
        var world = new FakeZones { ReadsUntilInSync = 10 };

        var result = await new Lab(world).Run(recipe => recipe.At("broker").Dns("example.org"));

        Assert.Equal("A 192.0.2.9 ttl 300", result.Lines.Single().After!.ToString());
    }

    [Fact]
    public async Task A_change_that_does_not_spread_is_told()
    {
        var result = await new Lab(new FakeZones { ReadsUntilInSync = int.MaxValue }).Run(recipe => recipe.At("broker").Dns("example.org"));

        Assert.Contains("still reads \"A 192.0.2.9 ttl 300, not yet in sync\"", result.Lines.Single().Text);
    }

    private static HostBuilder WithIp(HostBuilder host) => host.Add(new PublishIpCondition(host));

    private static HostBuilder UnknownIp(HostBuilder host) => host.Add(new AllocateIpStep(host));

    private static string? Failure(RunResult result) => result.Lines.FirstOrDefault(line => line.Mark == Mark.Failed)?.Text;

    private static string Error(Action<Recipe> recipe) => Assert.Throws<RecipeException>(() => Lab.BuildRecipe(recipe)).Message;
}
