using Amazon.EC2.Model;

namespace OriginScript.AwsEmulator.Tests;

public sealed class SecurityGroupsTests
{
    [Fact]
    public async Task The_demonstration_groups_are_there()
    {
        await using var sandbox = await SandboxFixture.Start();

        var groups = (await sandbox.Ec2.DescribeSecurityGroupsAsync()).SecurityGroups;

        Assert.Equal(["broker", "datastore", "default", "messagebroker", "node", "puppetmaster"], groups.Select(group => group.GroupName).Order());
    }

    [Fact]
    public async Task The_node_group_opens_web_web_sockets_and_ssh()
    {
        await using var sandbox = await SandboxFixture.Start();

        Assert.Equal([22, 80, 443, 8000, 8443], (await Named(sandbox, "node")).IpPermissions.Select(rule => rule.FromPort!.Value).Order());
    }

    [Fact]
    public async Task A_new_group_lets_nothing_in_and_everything_out()
    {
        await using var sandbox = await SandboxFixture.Start();
        await sandbox.Ec2.CreateSecurityGroupAsync(new() { GroupName = "freeipa", Description = "identity" });

        var group = await Named(sandbox, "freeipa");

        Assert.Equal((0, "-1"), (group.IpPermissions?.Count ?? 0, group.IpPermissionsEgress.Single().IpProtocol));
    }

    [Fact]
    public async Task A_new_group_has_its_tags_at_once()
    {
        await using var sandbox = await SandboxFixture.Start();

        await sandbox.Ec2.CreateSecurityGroupAsync(
            new()
            {
                GroupName = "freeipa",
                Description = "identity",
                TagSpecifications = [new() { ResourceType = Amazon.EC2.ResourceType.SecurityGroup, Tags = [new("purpose", "identity")] }],
            }
        );

        Assert.Equal("identity", (await Named(sandbox, "freeipa")).Tags.Single().Value);
    }

    [Fact]
    public async Task A_name_is_taken_once()
    {
        await using var sandbox = await SandboxFixture.Start();

        Assert.StartsWith(
            "400 InvalidGroup.Duplicate: The security group 'broker' already exists for VPC",
            await ExpectedError.From(() => sandbox.Ec2.CreateSecurityGroupAsync(new() { GroupName = "broker", Description = "again" }))
        );
    }

    [Fact]
    public async Task A_group_needs_a_description()
    {
        await using var sandbox = await SandboxFixture.Start();

        Assert.Equal(
            "400 MissingParameter: The request must contain the parameter GroupDescription",
            await ExpectedError.From(() => sandbox.Ec2.CreateSecurityGroupAsync(new() { GroupName = "freeipa" }))
        );
    }

    [Fact]
    public async Task A_name_does_not_look_like_an_id()
    {
        await using var sandbox = await SandboxFixture.Start();

        Assert.StartsWith(
            "400 InvalidParameterValue: Value (sg-broker) for parameter GroupName is invalid. Group names may not be in the format sg-*.",
            await ExpectedError.From(() => sandbox.Ec2.CreateSecurityGroupAsync(new() { GroupName = "sg-broker", Description = "x" }))
        );
    }

    [Fact]
    public async Task A_deleted_group_is_gone()
    {
        await using var sandbox = await SandboxFixture.Start();
        await sandbox.Ec2.DeleteSecurityGroupAsync(new() { GroupName = "puppetmaster" });

        Assert.StartsWith(
            "400 InvalidGroup.NotFound: The security group 'puppetmaster'",
            await ExpectedError.From(() => Named(sandbox, "puppetmaster"))
        );
    }

    [Fact]
    public async Task A_group_of_a_living_instance_is_not_deleted()
    {
        await using var sandbox = await SandboxFixture.Start();
        await sandbox.Launch(with: request => request.SecurityGroups = ["puppetmaster"]);

        Assert.StartsWith(
            "400 DependencyViolation:",
            await ExpectedError.From(() => sandbox.Ec2.DeleteSecurityGroupAsync(new() { GroupName = "puppetmaster" }))
        );
    }

    [Fact]
    public async Task A_group_that_a_rule_names_is_not_deleted()
    {
        await using var sandbox = await SandboxFixture.Start();

        Assert.StartsWith(
            "400 DependencyViolation:",
            await ExpectedError.From(() => sandbox.Ec2.DeleteSecurityGroupAsync(new() { GroupName = "broker" }))
        );
    }

    [Fact]
    public async Task The_default_group_stays()
    {
        await using var sandbox = await SandboxFixture.Start();

        Assert.StartsWith("400 CannotDelete:", await ExpectedError.From(() => sandbox.Ec2.DeleteSecurityGroupAsync(new() { GroupName = "default" })));
    }

    private static async Task<SecurityGroup> Named(SandboxFixture sandbox, string name) =>
        (await sandbox.Ec2.DescribeSecurityGroupsAsync(new DescribeSecurityGroupsRequest { GroupNames = [name] })).SecurityGroups.Single();
}
