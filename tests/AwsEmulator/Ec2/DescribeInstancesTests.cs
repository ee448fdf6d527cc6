using Amazon.EC2.Model;

namespace OriginScript.AwsEmulator.Tests;

public sealed class DescribeInstancesTests
{
    [Theory]
    [InlineData("tag:Name", "broker", 1)]
    [InlineData("tag:Name", "node?", 2)]
    [InlineData("tag:Name", "*", 3)]
    [InlineData("tag:Name", "Broker", 0)]
    [InlineData("tag-key", "Name", 3)]
    [InlineData("tag-key", "Purpose", 0)]
    [InlineData("instance-state-name", "running", 3)]
    [InlineData("instance-state-name", "pending", 0)]
    [InlineData("client-token", "token-node1", 1)]
    [InlineData("instance.group-name", "default", 3)]
    public async Task A_filter_keeps_what_matches(string name, string value, int count)
    {
        await using var sandbox = await SandboxFixture.Start();
        foreach (var host in (string[])["broker", "node1", "node2"])
            await sandbox.Launch(host, request => request.ClientToken = $"token-{host}");

        sandbox.Clock.Advance(2);

        Assert.Equal(count, (await Find(sandbox, new Filter(name, [value]))).Count);
    }

    [Fact]
    public async Task Two_filters_must_both_pass()
    {
        await using var sandbox = await SandboxFixture.Start();
        await sandbox.LaunchAndWait("broker");
        await sandbox.Launch("broker");

        Assert.Single(await Find(sandbox, new("tag:Name", ["broker"]), new("instance-state-name", ["running"])));
    }

    [Fact]
    public async Task A_filter_that_does_not_exist_is_refused_even_when_there_is_nothing_to_filter()
    {
        await using var sandbox = await SandboxFixture.Start();

        Assert.Equal(
            "400 InvalidParameterValue: The filter 'colour' is invalid",
            await ExpectedError.From(() => Find(sandbox, new Filter("colour", ["red"])))
        );
    }

    [Fact]
    public async Task An_unknown_id_is_refused()
    {
        await using var sandbox = await SandboxFixture.Start();

        Assert.Equal(
            "400 InvalidInstanceID.NotFound: The instance ID 'i-0123456789abcdef0' does not exist",
            await ExpectedError.From(() => sandbox.GetInstance("i-0123456789abcdef0"))
        );
    }

    [Fact]
    public async Task A_name_in_the_place_of_an_id_is_refused()
    {
        await using var sandbox = await SandboxFixture.Start();

        Assert.StartsWith("400 InvalidInstanceID.Malformed:", await ExpectedError.From(() => sandbox.GetInstance("broker")));
    }

    [Fact]
    public async Task Pages_together_hold_everything_once()
    {
        await using var sandbox = await SandboxFixture.Start();
        await sandbox.Launch(with: request => (request.MinCount, request.MaxCount) = (12, 12));

        var seen = new List<string>();
        await foreach (var instance in sandbox.Ec2.Paginators.DescribeInstances(new() { MaxResults = 5 }).Reservations)
            seen.AddRange(instance.Instances.Select(one => one.InstanceId));

        Assert.Equal((12, 12), (seen.Count, seen.Distinct().Count()));
    }

    [Fact]
    public async Task A_page_below_five_is_refused()
    {
        await using var sandbox = await SandboxFixture.Start();

        Assert.StartsWith(
            "400 InvalidParameterValue: Value ( 2 ) for parameter maxResults is invalid.",
            await ExpectedError.From(() => sandbox.Ec2.DescribeInstancesAsync(new DescribeInstancesRequest { MaxResults = 2 }))
        );
    }

    [Fact]
    public async Task A_token_that_no_page_gave_is_refused()
    {
        await using var sandbox = await SandboxFixture.Start();

        Assert.Equal(
            "400 InvalidParameterValue: Unable to parse pagination token",
            await ExpectedError.From(() => sandbox.Ec2.DescribeInstancesAsync(new DescribeInstancesRequest { NextToken = "page 2" }))
        );
    }

    private static async Task<List<Instance>> Find(SandboxFixture sandbox, params Filter[] filters) =>
        [
            .. ((await sandbox.Ec2.DescribeInstancesAsync(new DescribeInstancesRequest { Filters = [.. filters] })).Reservations ?? []).SelectMany(
                one => one.Instances
            ),
        ];
}
