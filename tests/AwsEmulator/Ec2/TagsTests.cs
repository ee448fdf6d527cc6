using Amazon.EC2.Model;

namespace OriginScript.AwsEmulator.Tests;

public sealed class TagsTests
{
    [Fact]
    public async Task A_tag_overwrites_the_one_of_the_same_key()
    {
        await using var sandbox = await SandboxFixture.Start();
        var id = (await sandbox.Launch("broker")).InstanceId;

        await sandbox.Ec2.CreateTagsAsync(new([id], [new("Name", "broker1")]));

        Assert.Equal("broker1", (await sandbox.GetInstance(id)).Tags.Single().Value);
    }

    [Fact]
    public async Task A_deleted_tag_is_gone()
    {
        await using var sandbox = await SandboxFixture.Start();
        var id = (await sandbox.Launch()).InstanceId;

        await sandbox.Ec2.DeleteTagsAsync(new() { Resources = [id], Tags = [new() { Key = "Name" }] });

        Assert.Empty((await sandbox.GetInstance(id)).Tags ?? []);
    }

    [Fact]
    public async Task A_tag_with_another_value_is_not_deleted()
    {
        await using var sandbox = await SandboxFixture.Start();
        var id = (await sandbox.Launch("broker")).InstanceId;

        await sandbox.Ec2.DeleteTagsAsync(new() { Resources = [id], Tags = [new("Name", "node1")] });

        Assert.Single((await sandbox.GetInstance(id)).Tags);
    }

    [Fact]
    public async Task Tags_of_all_things_are_listed_with_their_type()
    {
        await using var sandbox = await SandboxFixture.Start();
        await sandbox.Launch("broker");
        var address = await sandbox.Ec2.AllocateAddressAsync();
        await sandbox.Ec2.CreateTagsAsync(new([address.AllocationId], [new("purpose", "broker")]));

        var tags = (await sandbox.Ec2.DescribeTagsAsync(new DescribeTagsRequest { Filters = [new("value", ["broker"])] })).Tags;

        Assert.Equal(["elastic-ip", "instance"], tags.Select(tag => tag.ResourceType.Value).Order());
    }

    [Fact]
    public async Task An_unknown_resource_is_refused()
    {
        await using var sandbox = await SandboxFixture.Start();

        Assert.StartsWith(
            "400 InvalidInstanceID.NotFound:",
            await ExpectedError.From(() => sandbox.Ec2.CreateTagsAsync(new(["i-0123456789abcdef0"], [new("Name", "x")])))
        );
    }

    [Fact]
    public async Task A_word_that_is_no_id_is_refused()
    {
        await using var sandbox = await SandboxFixture.Start();

        Assert.Equal(
            "400 InvalidID: The ID 'broker' is not valid",
            await ExpectedError.From(() => sandbox.Ec2.CreateTagsAsync(new(["broker"], [new("Name", "x")])))
        );
    }

    [Fact]
    public async Task The_51st_tag_is_one_too_many()
    {
        await using var sandbox = await SandboxFixture.Start();
        var id = (await sandbox.Launch()).InstanceId;

        Assert.StartsWith(
            "400 TagLimitExceeded:",
            await ExpectedError.From(() => sandbox.Ec2.CreateTagsAsync(new([id], [.. Enumerable.Range(1, 50).Select(n => new Tag($"key{n}", ""))])))
        );
    }
}
