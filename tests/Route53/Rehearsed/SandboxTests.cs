using OriginScript.Engine;
using OriginScript.Route53.Tests.Support;

namespace OriginScript.Route53.Tests.Rehearsed;

public sealed class SandboxTests
{
    private static readonly Action<Recipe> Broker = recipe => recipe.At("broker").DnsName("broker.infra.example.org");

    [Fact]
    public async Task A_name_gets_its_record_in_the_longest_public_zone()
    {
        await using var rehearsal = await SandboxFixture.Start();

        await rehearsal.Run(Broker);

        Assert.Equal("broker.infra.example.org. A 60 192.0.2.9", await rehearsal.Records("infra.example.org"));
    }

    [Fact]
    public async Task A_run_waits_until_the_record_is_everywhere()
    {
        await using var rehearsal = await SandboxFixture.Start();

        await rehearsal.Run(Broker);

        Assert.True(rehearsal.Calls.Count(call => call.Action == "GetChange") > 1);
    }

    [Fact]
    public async Task A_second_run_writes_nothing()
    {
        await using var rehearsal = await SandboxFixture.Start();
        await rehearsal.Run(Broker);
        var writes = rehearsal.WriteCount;

        await rehearsal.Run(Broker);

        Assert.Equal(writes, rehearsal.WriteCount);
    }

    [Fact]
    public async Task A_live_plan_reads_the_zones_once_and_records_together()
    {
        await using var rehearsal = await SandboxFixture.Start();

        await rehearsal.Lab.LivePlan(recipe =>
        {
            for (var i = 0; i < 20; i++)
                recipe.At($"node{i}").Dns("infra.example.org");
        });

        Assert.Equal((1, 0), (Count("ListHostedZones"), rehearsal.WriteCount));
        Assert.InRange(Count("ListResourceRecordSets"), 1, 10);

        int Count(string action) => rehearsal.Calls.Count(call => call.Action == action);
    }

    [Fact]
    public async Task Undo_takes_the_record_away()
    {
        await using var rehearsal = await SandboxFixture.Start();
        await rehearsal.Run(Broker);

        await rehearsal.Lab.Undo(Broker);

        Assert.Equal("", await rehearsal.Records("infra.example.org"));
    }

    [Fact]
    public async Task Undo_brings_the_former_value_back()
    {
        await using var rehearsal = await SandboxFixture.Start();
        await rehearsal.Run(recipe => RecordTasks.Create(recipe, "infra.example.org", "broker", "A", ["192.0.2.1"], ttl: 60));
        await rehearsal.Run(recipe => recipe.At("broker").DnsName("broker.infra.example.org", replace: true));

        await rehearsal.Lab.Undo(Broker);

        Assert.Equal("broker.infra.example.org. A 60 192.0.2.1", await rehearsal.Records("infra.example.org"));
    }

    [Fact]
    public async Task A_wildcard_is_unchanged_when_planned_again()
    {
        await using var rehearsal = await SandboxFixture.Start();
        Action<Recipe> wildcard = recipe => RecordTasks.Create(recipe, "app.example.org", "*", "CNAME", ["broker.infra.example.org"]);
        await rehearsal.Run(wildcard);

        Assert.Equal(Mark.Unchanged, (await rehearsal.Lab.LivePlan(wildcard)).Lines.Single().Mark);
    }

    [Fact]
    public async Task A_deletion_takes_what_is_there()
    {
        await using var rehearsal = await SandboxFixture.Start();
        await rehearsal.Run(Broker);

        await rehearsal.Run(recipe => RecordTasks.Delete(recipe, "infra.example.org", "broker"));

        Assert.Equal("", await rehearsal.Records("infra.example.org"));
    }

    [Fact]
    public async Task A_CNAME_in_the_way_is_named_at_once()
    {
        await using var rehearsal = await SandboxFixture.Start("rates");
        await rehearsal.Write("infra.example.org", ("broker.infra.example.org", "CNAME", "www.example.net"));
        var line = (await rehearsal.Lab.Run(Broker)).Lines.Single(line => line.Mark == Mark.Failed);

        Assert.StartsWith("broker.infra.example.org has a CNAME record (www.example.net.), beside which no A record can exist", line.Text);
        Assert.Equal(1, rehearsal.WriteCount);
    }

    [Fact]
    public async Task One_record_that_is_refused_does_not_stop_the_others_of_its_batch()
    {
        await using var rehearsal = await SandboxFixture.Start("rates");
        using var zones = new AwsZones(rehearsal.Options, new());
        var zone = (await zones.ListZones(default)).GetByNameOrId("infra.example.org", isPrivate: false);
        var records = Enumerable.Range(1, 20).Select(node => new RecordKey(zone, DnsName.Parse($"node{node}.infra.example.org"), "A")).ToArray();
        await rehearsal.Write("infra.example.org", ("node7.infra.example.org", "A", "192.0.2.99"));
        var results = records.Select(record => zones.ReplaceRecord(record, new(null, new("A", ["192.0.2.1"], 300)), default)).ToArray();
        await Task.WhenAll(results).ContinueWith(_ => { }, TaskScheduler.Default);

        Assert.Equal(6, Assert.Single(Enumerable.Range(0, 20), index => results[index].IsFaulted));
        Assert.Equal(20, (await rehearsal.Records("infra.example.org")).Split('\n').Length);
    }

    [Fact]
    public async Task Hosts_side_by_side_do_not_disturb_each_other_in_one_zone()
    {
        await using var rehearsal = await SandboxFixture.Start();

        await rehearsal.Run(recipe =>
        {
            for (var i = 10; i < 30; i++)
                recipe.At($"node{i}", $"192.0.2.{i}").Dns("infra.example.org");
        });

        Assert.Equal(20, (await rehearsal.Records("infra.example.org")).Split('\n').Length);
    }

    [Theory]
    [InlineData("throttle:ChangeResourceRecordSets")]
    [InlineData("error:ChangeResourceRecordSets")]
    [InlineData("lost:ChangeResourceRecordSets")]
    [InlineData("hidden:2s")]
    [InlineData("lost:ChangeResourceRecordSets,hidden:2s")]
    [InlineData("throttle:ListHostedZones,error:ListResourceRecordSets,lost:ChangeResourceRecordSets,throttle:GetChange,hidden:500ms")]
    public async Task Whatever_goes_wrong_ends_the_same(string faults)
    {
        await using var rehearsal = await SandboxFixture.Start(faults);

        await rehearsal.Run(recipe => recipe.At("broker").DnsName("broker.infra.example.org").Dns("example.org"));

        Assert.Equal(
            ("broker.infra.example.org. A 60 192.0.2.9", "broker.example.org. A 300 192.0.2.9"),
            (await rehearsal.Records("infra.example.org"), await rehearsal.Records("example.org"))
        );
    }

    [Fact]
    public async Task Killed_at_any_entry_and_run_again_the_record_is_there_once()
    {
        await using var uncut = await SandboxFixture.Start();
        await uncut.Run(Broker);

        for (var entry = 1; entry <= uncut.Lab.Journal.EntryCount; entry++)
        {
            await using var cut = await SandboxFixture.Start();
            (cut.Lab.Journal.KillAtEntry, cut.Lab.Journal.WritesKilledEntry) = (entry, entry % 2 == 0);
            await Assert.ThrowsAnyAsync<Exception>(() => cut.Lab.Run(Broker));
            cut.Lab.Journal.KillAtEntry = null;

            await cut.Run(Broker);

            Assert.Equal("broker.infra.example.org. A 60 192.0.2.9", await cut.Records("infra.example.org"));
        }
    }
}
