using OriginScript.Engine;

namespace OriginScript.Ec2.Tests;

/// <summary>Many hosts at the request rates that AWS gives every account: no call is refused, and what many ask at once is asked together.</summary>
public sealed class RateTests
{
    private const int Hosts = 50;

    [Fact]
    public async Task Fifty_hosts_are_launched_without_a_failed_line()
    {
        await using var rehearsal = await SandboxFixture.Start("rates", addressQuota: Hosts);

        Assert.Null(await rehearsal.Run(Nodes));
        Assert.Equal(Hosts, (await rehearsal.Compute.ListAddresses(new(), default)).Count);
    }

    [Fact]
    public async Task Fifty_hosts_are_planned_and_undone_without_a_failed_line()
    {
        await using var rehearsal = await SandboxFixture.Start("rates", addressQuota: Hosts);
        await rehearsal.Run(Nodes);
        var plan = await rehearsal.Lab.LivePlan(Nodes);

        Assert.All(plan.Lines, line => Assert.Equal(Mark.Unchanged, line.Mark));
        Assert.Null(await rehearsal.Undo(Nodes));
    }

    [Fact]
    public async Task What_is_asked_at_one_moment_is_asked_once()
    {
        await using var rehearsal = await SandboxFixture.Start();
        using var compute = new AwsCompute(rehearsal.Options, new());
        await Task.WhenAll(Enumerable.Range(1, Hosts).Select(node => compute.ListInstances(new() { Name = $"node{node}" }, default)));

        Assert.Equal(1, rehearsal.Count(call => call.Action == "DescribeInstances"));
    }

    [Fact]
    public async Task Each_asker_gets_its_own_instances()
    {
        await using var rehearsal = await SandboxFixture.Start("rates", addressQuota: Hosts);
        await rehearsal.Run(Nodes);
        var found = await Task.WhenAll(
            Enumerable.Range(1, Hosts).Select(node => rehearsal.Compute.ListInstances(new() { Name = $"node{node}" }, default))
        );

        Assert.Equal(Enumerable.Range(1, Hosts).Select(node => $"node{node}"), found.Select(instances => instances.Single().Name));
    }

    [Theory]
    [InlineData("throttle:2")]
    [InlineData("throttle:DescribeInstances,throttle:DescribeAddresses,throttle:RunInstances")]
    public async Task A_throttled_call_is_late_and_never_failed(string faults)
    {
        await using var rehearsal = await SandboxFixture.Start(faults, addressQuota: 3);
        static void Three(Recipe recipe) => AddNodes(recipe, 3);

        Assert.Equal((null, 9), (await rehearsal.Run(Three), (await rehearsal.Lab.LivePlan(Three)).Lines.Count(line => line.Mark == Mark.Unchanged)));
        Assert.Null(await rehearsal.Undo(Three));
    }

    [Fact]
    public async Task A_call_that_AWS_throttles_for_long_is_said()
    {
        await using var rehearsal = await SandboxFixture.Start("throttle:1");
        var said = new List<string>();
        using var compute = new AwsCompute(rehearsal.Options, new() { Clock = rehearsal.Lab.Clock, Notify = said.Add });
        await Assert.ThrowsAsync<OutcomeUnknownException>(() => compute.EnsureReady(default));

        Assert.Equal(
            "AWS is throttling ec2:DescribeVpcs: something else uses the request rate of this account too. The calls wait for their turn.",
            said[0]
        );
    }

    private static void Nodes(Recipe recipe) => AddNodes(recipe, Hosts);

    private static void AddNodes(Recipe recipe, int count)
    {
        for (var node = 1; node <= count; node++)
            recipe.Host($"node{node}").Launch("debian12").WithIp();
    }
}
