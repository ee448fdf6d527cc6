using Amazon.EC2.Model;

namespace OriginScript.AwsEmulator.Tests;

public sealed class SecurityGroupRulesTests
{
    private static readonly IpPermission Ssh = new()
    {
        IpProtocol = "tcp",
        FromPort = 22,
        ToPort = 22,
        Ipv4Ranges = [new() { CidrIp = "192.0.2.0/24", Description = "office" }],
    };

    [Fact]
    public async Task An_authorized_rule_is_shown_with_its_description()
    {
        await using var sandbox = await SandboxFixture.Start();
        var id = await NewGroup(sandbox);

        await sandbox.Ec2.AuthorizeSecurityGroupIngressAsync(new() { GroupId = id, IpPermissions = [Ssh] });

        var range = (await Look(sandbox, id)).IpPermissions.Single().Ipv4Ranges.Single();
        Assert.Equal(("192.0.2.0/24", "office"), (range.CidrIp, range.Description));
    }

    [Fact]
    public async Task An_answer_gives_each_rule_an_id()
    {
        await using var sandbox = await SandboxFixture.Start();

        var rules = (
            await sandbox.Ec2.AuthorizeSecurityGroupIngressAsync(new() { GroupId = await NewGroup(sandbox), IpPermissions = [Ssh] })
        ).SecurityGroupRules;

        Assert.StartsWith("sgr-", Assert.Single(rules).SecurityGroupRuleId);
    }

    [Fact]
    public async Task The_source_of_a_rule_can_be_a_group()
    {
        await using var sandbox = await SandboxFixture.Start();
        var id = await NewGroup(sandbox);
        var permission = new IpPermission
        {
            IpProtocol = "tcp",
            FromPort = 389,
            ToPort = 389,
            UserIdGroupPairs = [new() { GroupId = id }],
        };

        await sandbox.Ec2.AuthorizeSecurityGroupIngressAsync(new() { GroupId = id, IpPermissions = [permission] });

        Assert.Equal(id, (await Look(sandbox, id)).IpPermissions.Single().UserIdGroupPairs.Single().GroupId);
    }

    [Fact]
    public async Task Peers_of_the_same_ports_are_shown_together()
    {
        await using var sandbox = await SandboxFixture.Start();
        var id = await NewGroup(sandbox);
        var web = new IpPermission
        {
            IpProtocol = "tcp",
            FromPort = 443,
            ToPort = 443,
            Ipv4Ranges = [new() { CidrIp = "0.0.0.0/0" }],
            Ipv6Ranges = [new() { CidrIpv6 = "::/0" }],
        };

        await sandbox.Ec2.AuthorizeSecurityGroupIngressAsync(new() { GroupId = id, IpPermissions = [web] });

        var shown = Assert.Single((await Look(sandbox, id)).IpPermissions);
        Assert.Equal(("0.0.0.0/0", "::/0"), (shown.Ipv4Ranges[0].CidrIp, shown.Ipv6Ranges[0].CidrIpv6));
    }

    [Fact]
    public async Task The_same_rule_twice_is_refused()
    {
        await using var sandbox = await SandboxFixture.Start();
        var id = await NewGroup(sandbox);
        await sandbox.Ec2.AuthorizeSecurityGroupIngressAsync(new() { GroupId = id, IpPermissions = [Ssh] });

        Assert.Equal(
            "400 InvalidPermission.Duplicate: the specified rule \"peer: 192.0.2.0/24, TCP, from port: 22, to port: 22, ALLOW\" already exists",
            await ExpectedError.From(() => sandbox.Ec2.AuthorizeSecurityGroupIngressAsync(new() { GroupId = id, IpPermissions = [Ssh] }))
        );
    }

    [Fact]
    public async Task A_revoked_rule_is_gone()
    {
        await using var sandbox = await SandboxFixture.Start();
        var id = await NewGroup(sandbox);
        await sandbox.Ec2.AuthorizeSecurityGroupIngressAsync(new() { GroupId = id, IpPermissions = [Ssh] });

        await sandbox.Ec2.RevokeSecurityGroupIngressAsync(new() { GroupId = id, IpPermissions = [Ssh] });

        Assert.Empty((await Look(sandbox, id)).IpPermissions ?? []);
    }

    [Fact]
    public async Task A_rule_that_is_not_there_cannot_be_revoked()
    {
        await using var sandbox = await SandboxFixture.Start();
        var id = await NewGroup(sandbox);

        Assert.Equal(
            "400 InvalidPermission.NotFound: The specified rule does not exist in this security group.",
            await ExpectedError.From(() => sandbox.Ec2.RevokeSecurityGroupIngressAsync(new() { GroupId = id, IpPermissions = [Ssh] }))
        );
    }

    [Fact]
    public async Task Egress_is_a_list_of_its_own()
    {
        await using var sandbox = await SandboxFixture.Start();
        var id = await NewGroup(sandbox);

        await sandbox.Ec2.AuthorizeSecurityGroupEgressAsync(new() { GroupId = id, IpPermissions = [Ssh] });

        Assert.Equal(["-1", "tcp"], (await Look(sandbox, id)).IpPermissionsEgress.Select(rule => rule.IpProtocol));
    }

    [Fact]
    public async Task The_way_out_can_be_closed()
    {
        await using var sandbox = await SandboxFixture.Start();
        var id = await NewGroup(sandbox);

        await sandbox.Ec2.RevokeSecurityGroupEgressAsync(
            new() { GroupId = id, IpPermissions = [new() { IpProtocol = "-1", Ipv4Ranges = [new() { CidrIp = "0.0.0.0/0" }] }] }
        );

        Assert.Empty((await Look(sandbox, id)).IpPermissionsEgress ?? []);
    }

    [Theory]
    [InlineData("tcp", 22, 22, "office", "CIDR block office is malformed")]
    [InlineData("tcp", 80, 70, "0.0.0.0/0", "Invalid TCP/UDP port range (80:70)")]
    [InlineData("tcpp", 80, 80, "0.0.0.0/0", "Invalid value 'tcpp' for IP protocol. Unknown protocol.")]
    public async Task A_rule_that_makes_no_sense_is_refused(string protocol, int from, int to, string cidr, string message)
    {
        await using var sandbox = await SandboxFixture.Start();
        var permission = new IpPermission
        {
            IpProtocol = protocol,
            FromPort = from,
            ToPort = to,
            Ipv4Ranges = [new() { CidrIp = cidr }],
        };

        Assert.Equal(
            $"400 InvalidParameterValue: {message}",
            await ExpectedError.From(() =>
                sandbox.Ec2.AuthorizeSecurityGroupIngressAsync(new() { GroupName = "broker", IpPermissions = [permission] })
            )
        );
    }

    private static async Task<string> NewGroup(SandboxFixture sandbox) =>
        (await sandbox.Ec2.CreateSecurityGroupAsync(new() { GroupName = "freeipa", Description = "identity" })).GroupId;

    private static async Task<SecurityGroup> Look(SandboxFixture sandbox, string id) =>
        (await sandbox.Ec2.DescribeSecurityGroupsAsync(new DescribeSecurityGroupsRequest { GroupIds = [id] })).SecurityGroups.Single();
}
