using Amazon.EC2.Model;

namespace OriginScript.AwsEmulator.Tests;

public sealed class PrefixListsTests
{
    [Fact]
    public async Task A_region_has_the_lists_of_two_services()
    {
        await using var sandbox = await SandboxFixture.Start();

        Assert.Equal(
            ["com.amazonaws.us-east-1.dynamodb pl-02cd2c6b", "com.amazonaws.us-east-1.s3 pl-63a5400a"],
            (await sandbox.Ec2.DescribePrefixListsAsync(new DescribePrefixListsRequest()))
                .PrefixLists.Select(list => $"{list.PrefixListName} {list.PrefixListId}")
                .Order()
        );
    }

    [Fact]
    public async Task A_rule_may_name_a_list()
    {
        await using var sandbox = await SandboxFixture.Start();
        await Authorize(sandbox, "pl-63a5400a");

        var group = (
            await sandbox.Ec2.DescribeSecurityGroupsAsync(new DescribeSecurityGroupsRequest { GroupNames = ["broker"] })
        ).SecurityGroups.Single();

        Assert.Equal(["pl-63a5400a"], group.IpPermissions.SelectMany(permission => permission.PrefixListIds ?? []).Select(list => list.Id));
        Assert.DoesNotContain(
            group.IpPermissions.SelectMany(permission => permission.Ipv4Ranges ?? []),
            range => range.CidrIp.StartsWith("pl-", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_rule_that_names_a_list_can_be_revoked()
    {
        await using var sandbox = await SandboxFixture.Start();
        await Authorize(sandbox, "pl-63a5400a");
        await sandbox.Ec2.RevokeSecurityGroupIngressAsync(new() { GroupName = "broker", IpPermissions = [Permission("pl-63a5400a")] });

        var group = (
            await sandbox.Ec2.DescribeSecurityGroupsAsync(new DescribeSecurityGroupsRequest { GroupNames = ["broker"] })
        ).SecurityGroups.Single();

        Assert.Empty(group.IpPermissions.SelectMany(permission => permission.PrefixListIds ?? []));
    }

    [Theory]
    [InlineData("pl-00000000", "400 InvalidPrefixListID.NotFound: The prefix list ID 'pl-00000000' does not exist")]
    [InlineData("pl-x", "400 InvalidPrefixListID.Malformed: Invalid id: \"pl-x\" (expecting \"pl-...\")")]
    public async Task A_list_that_does_not_exist_is_refused(string id, string error)
    {
        await using var sandbox = await SandboxFixture.Start();

        Assert.Equal(error, await ExpectedError.From(() => Authorize(sandbox, id)));
    }

    private static Task<AuthorizeSecurityGroupIngressResponse> Authorize(SandboxFixture sandbox, string list) =>
        sandbox.Ec2.AuthorizeSecurityGroupIngressAsync(new() { GroupName = "broker", IpPermissions = [Permission(list)] });

    private static IpPermission Permission(string list) =>
        new()
        {
            IpProtocol = "tcp",
            FromPort = 443,
            ToPort = 443,
            PrefixListIds = [new() { Id = list }],
        };
}
