namespace OriginScript.Ec2.Tests;

public sealed class AwsComputeTests : IAsyncLifetime
{
    private SandboxFixture _rehearsal = null!;

    private AwsCompute Compute => _rehearsal.Compute;

    public async Task InitializeAsync() => _rehearsal = await SandboxFixture.Start();

    public async Task DisposeAsync() => await _rehearsal.DisposeAsync();

    [Fact]
    public Task Is_ready_where_the_endpoint_answers() => Compute.EnsureReady(default);

    [Fact]
    public async Task Launches_an_encrypted_volume_of_the_size_asked_for()
    {
        await Launch("broker", disk: 20);
        Assert.Equal(20, await Compute.GetRootVolumeSize(await Broker(), default));
    }

    [Fact]
    public async Task Finds_an_instance_by_the_token_of_its_launch()
    {
        await Launch("broker");
        Assert.Equal("broker", Assert.Single(await Compute.ListInstances(new() { Token = "token-broker" }, default)).Name);
    }

    [Fact]
    public async Task A_launch_taken_up_again_whose_instance_is_gone_says_so()
    {
        await Launch("broker");
        var gone = (await Broker()).Id;
        await Compute.Terminate(gone, default);
        Assert.Equal(
            $"The launch of broker was resumed, but its instance {gone} has since been terminated. Run again to launch a new one.",
            (await Assert.ThrowsAsync<OriginException>(() => Launch("broker"))).Message
        );
    }

    [Fact]
    public async Task Finds_instances_by_a_glob_over_names()
    {
        await Launch("node1");
        await Launch("node2");
        Assert.Equal(2, (await Compute.ListInstances(new() { Name = "node*" }, default)).Count);
    }

    [Fact]
    public async Task Leaves_out_what_is_terminated()
    {
        await Launch("broker");
        await Compute.Terminate((await Broker()).Id, default);
        Assert.Empty(await Compute.ListInstances(new() { Name = "broker", LiveOnly = true }, default));
    }

    [Fact]
    public async Task Puts_a_running_instance_into_other_groups()
    {
        await Launch("broker");
        await Compute.SetSecurityGroups((await Broker()).Id, await Compute.GetGroupIds(["broker", "default"], default), default);
        Assert.Equal(["broker", "default"], (await Broker()).Groups.Select(group => group.Name).Order());
    }

    [Fact]
    public async Task Stops_and_starts()
    {
        await Launch("broker");
        _rehearsal.Lab.Clock.Advance(TimeSpan.FromSeconds(2));
        await Compute.Stop((await Broker()).Id, default);
        _rehearsal.Lab.Clock.Advance(TimeSpan.FromSeconds(2));
        await Compute.Start((await Broker()).Id, default);
        Assert.Equal("pending", (await Broker()).State);
    }

    [Fact]
    public async Task Sets_and_removes_a_tag()
    {
        await Launch("broker");
        await Compute.SetTag((await Broker()).Id, new("role", "web"), default);
        await Compute.SetTag((await Broker()).Id, new("role", null), default);
        Assert.DoesNotContain("role", (await Broker()).Tags.Keys);
    }

    [Fact]
    public async Task Finds_the_images_of_every_base_OS_that_there_is()
    {
        foreach (var os in new[] { "debian12", "debian13", "ubuntu24.04", "al2023", "fedora42" })
            Assert.NotEmpty(await Compute.ListImages(ImageSource.Parse(os).ToFilter("t3.micro"), default));
    }

    [Fact]
    public async Task Takes_the_newest_image() =>
        Assert.Equal("debian-12-amd64-20250814-2204", (await Compute.GetNewestImage(new("debian12"), default)).Name);

    [Fact]
    public async Task Finds_an_image_by_its_id()
    {
        var image = await Compute.GetNewestImage(new("debian12"), default);
        Assert.Equal(image, await Compute.GetNewestImage(new(image.Id), default));
    }

    [Fact]
    public async Task Puts_an_address_on_an_instance_and_takes_it_off()
    {
        await Launch("broker");
        _rehearsal.Lab.Clock.Advance(TimeSpan.FromSeconds(2));
        await Compute.Allocate([new("Name", "broker")], default);
        await Compute.Associate(await Compute.GetAddress("broker", default), (await Broker()).Id, move: false, default);
        await Compute.Disassociate(await Compute.GetAddress("broker", default), default);
        Assert.Null((await Compute.GetAddress("broker", default)).Instance);
    }

    [Fact]
    public async Task Finds_an_address_by_its_token_by_itself_and_by_its_id()
    {
        await Compute.Allocate([new("originscript:token", "abc")], default);
        var address = Assert.Single(await Compute.ListAddresses(new() { Token = "abc" }, default));
        Assert.Equal([address, address], [await Compute.GetAddress(address.Ip, default), await Compute.GetAddress(address.Id, default)]);
    }

    [Fact]
    public async Task Gives_an_address_back()
    {
        await Compute.Allocate([new("Name", "broker")], default);
        await Compute.Release(await Compute.GetAddress("broker", default), default);
        Assert.Null(await Compute.FindAddress("broker", default));
    }

    [Theory]
    [InlineData("tcp", "80", "192.0.2.0/24")]
    [InlineData("udp", "8000..8443", "2001:db8::/32")]
    [InlineData("icmp", "all", "0.0.0.0/0")]
    [InlineData("all", "all", "198.51.100.0/24")]
    public async Task Reads_a_rule_as_it_was_written(string protocol, string ports, string peer)
    {
        var rule = new SecurityGroupRule(Traffic.Parse(outward: false, protocol, ports).Single(), peer);
        var group = await NewGroup();
        await Compute.AuthorizeRules(group, [rule], default);
        Assert.Equal(
            [rule],
            (await Compute.ListSecurityGroups(default)).Single(found => found.Id == group).Rules.Where(found => !found.Traffic.IsEgress)
        );
    }

    [Fact]
    public async Task A_rule_that_is_there_already_is_no_error()
    {
        var rule = new SecurityGroupRule(Traffic.Parse(outward: true, "tcp", "443").Single(), "192.0.2.0/24");
        var group = await NewGroup();
        await Compute.AuthorizeRules(group, [rule], default);
        await Compute.AuthorizeRules(group, [rule], default);
        Assert.Contains(rule, (await Compute.ListSecurityGroups(default)).Single(found => found.Id == group).Rules);
    }

    [Fact]
    public async Task Removes_a_rule_whose_source_is_a_group()
    {
        var group = await NewGroup();
        var rule = new SecurityGroupRule(Traffic.Parse(outward: false, "tcp", "61613").Single(), group);
        await Compute.AuthorizeRules(group, [rule], default);
        await Compute.RevokeRules(group, [rule], default);
        Assert.DoesNotContain(rule, (await Compute.ListSecurityGroups(default)).Single(found => found.Id == group).Rules);
    }

    [Fact]
    public async Task Deletes_a_group()
    {
        var group = await NewGroup();
        await Compute.DeleteGroup(group, default);
        Assert.DoesNotContain(group, (await Compute.ListSecurityGroups(default)).Select(found => found.Id));
    }

    private async Task<string> NewGroup()
    {
        await Compute.CreateGroup("web", "web servers", [new("Name", "web")], default);
        return (await Compute.ListSecurityGroups(default)).Single(group => group.Name == "web").Id;
    }

    private async Task<Instance> Broker() => Assert.Single(await Compute.ListInstances(new() { Name = "broker" }, default));

    private async Task Launch(string name, int? disk = null) =>
        await Compute.Launch(
            new()
            {
                Image = await Compute.GetNewestImage(new("debian12"), default),
                Type = "t3.micro",
                Groups = await Compute.GetGroupIds(["default"], default),
                Disk = disk,
                Token = $"token-{name}",
                Tags = [new("Name", name)],
            },
            default
        );
}
