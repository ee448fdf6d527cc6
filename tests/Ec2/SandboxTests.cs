namespace OriginScript.Ec2.Tests;

public sealed class SandboxTests
{
    [Fact]
    public async Task A_recipe_runs_through_the_SDK()
    {
        await using var rehearsal = await SandboxFixture.Start();
        Assert.Null(await rehearsal.Run(Broker));
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
    public async Task Undo_leaves_neither_instance_nor_address()
    {
        await using var rehearsal = await SandboxFixture.Start();
        await rehearsal.Run(Broker);
        await rehearsal.Undo(Broker);
        Assert.Equal((0, 0), await CountRemaining(rehearsal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("lost:AllocateAddress")]
    [InlineData("error:AllocateAddress")]
    [InlineData("throttle:AllocateAddress")]
    [InlineData("lost:RunInstances")]
    [InlineData("error:RunInstances")]
    [InlineData("lost:AssociateAddress")]
    [InlineData("hidden:3s")]
    [InlineData("lost:AllocateAddress,hidden:3s")]
    [InlineData("lost:RunInstances,hidden:3s")]
    [InlineData("throttle:5,lost:3")]
    public async Task Whatever_goes_wrong_there_is_one_instance_and_one_address(string faults)
    {
        await using var rehearsal = await SandboxFixture.Start(faults);
        Assert.Equal((null, (1, 1)), (await rehearsal.Run(Broker), await CountRemaining(rehearsal)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Killed_at_any_entry_of_the_journal_it_ends_the_same(bool after)
    {
        var entry = 0;
        for (var killed = true; killed; )
        {
            await using var rehearsal = await SandboxFixture.Start("hidden:3s");
            (rehearsal.Lab.Journal.KillAtEntry, rehearsal.Lab.Journal.WritesKilledEntry) = (++entry, after);
            killed = await IsKilled(rehearsal);
            rehearsal.Lab.Journal.KillAtEntry = null;
            Assert.Equal((entry, null, (1, 1)), (entry, await rehearsal.Run(Broker), await CountRemaining(rehearsal)));
        }

        Assert.Equal(10, entry);
    }

    [Theory]
    [InlineData("lost")]
    [InlineData("error")]
    public async Task The_SDK_does_not_repeat_an_allocation_of_unknown_outcome(string fault)
    {
        await using var rehearsal = await SandboxFixture.Start($"{fault}:AllocateAddress");
        await Assert.ThrowsAsync<OutcomeUnknownException>(() => rehearsal.Compute.Allocate([new("Name", "broker")], default));
        Assert.Equal(1, rehearsal.Count(call => call.Action == "AllocateAddress"));
    }

    [Fact]
    public async Task The_SDK_repeats_an_allocation_that_was_throttled()
    {
        await using var rehearsal = await SandboxFixture.Start("throttle:AllocateAddress");
        await rehearsal.Compute.Allocate([new("Name", "broker")], default);
        Assert.Equal(2, rehearsal.Count(call => call.Action == "AllocateAddress"));
    }

    private static async Task<bool> IsKilled(SandboxFixture rehearsal)
    {
        try
        {
            await rehearsal.Run(Broker);
            return false;
        }
        catch (KilledException)
        {
            return true;
        }
    }

    private static void Broker(Recipe recipe) =>
        recipe.Host("broker").ElasticIp().Launch("debian12", "t3.small", ["default", "broker"], disk: 12).Associate();

    private static async Task<(int Instances, int Addresses)> CountRemaining(SandboxFixture rehearsal)
    {
        rehearsal.Lab.Clock.Advance(TimeSpan.FromSeconds(5));
        return (
            (await rehearsal.Compute.ListInstances(new() { LiveOnly = true }, default)).Count,
            (await rehearsal.Compute.ListAddresses(new(), default)).Count
        );
    }
}
