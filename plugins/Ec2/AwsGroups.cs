using Amazon.EC2;
using Amazon.EC2.Model;

namespace OriginScript.Ec2;

internal sealed partial class AwsCompute
{
    public async Task<IReadOnlyList<SecurityGroup>> Groups(CancellationToken cancel)
    {
        var vpc = await DefaultVpc(cancel).ConfigureAwait(false);
        return await Pages(async next =>
        {
            var request = new DescribeSecurityGroupsRequest { NextToken = next, Filters = All(By("vpc-id", vpc)) };
            var answer = await Ask((ec2, ask) => ec2.DescribeSecurityGroupsAsync(ask, cancel), request, cancel).ConfigureAwait(false);
            return (answer.SecurityGroups?.Select(Seen), answer.NextToken);
        }).ConfigureAwait(false);
    }

    public async Task CreateGroup(string name, string description, IReadOnlyList<Tag> tags, CancellationToken cancel)
    {
        var request = new CreateSecurityGroupRequest
        {
            GroupName = name,
            Description = description,
            VpcId = await DefaultVpc(cancel).ConfigureAwait(false),
            TagSpecifications = Tagged(tags, ResourceType.SecurityGroup),
        };
        await Ask((ec2, ask) => ec2.CreateSecurityGroupAsync(ask, cancel), request, cancel).ConfigureAwait(false);
    }

    public Task DeleteGroup(string group, CancellationToken cancel) =>
        Ask((ec2, ask) => ec2.DeleteSecurityGroupAsync(ask, cancel), new DeleteSecurityGroupRequest { GroupId = group }, cancel);

    public async Task Allow(string group, IReadOnlyList<Rule> rules, CancellationToken cancel)
    {
        foreach (var rule in rules)
        {
            try
            {
                await Allow(group, rule, cancel).ConfigureAwait(false);
            }
            catch (OriginException e) when (e.InnerException is AmazonEC2Exception { ErrorCode: "InvalidPermission.Duplicate" })
            {
            }
        }
    }

    public async Task Revoke(string group, IReadOnlyList<Rule> rules, CancellationToken cancel)
    {
        foreach (var rule in rules)
        {
            await (rule.Traffic.Outward
                ? (Task)Ask((ec2, ask) => ec2.RevokeSecurityGroupEgressAsync(ask, cancel), new RevokeSecurityGroupEgressRequest { GroupId = group, IpPermissions = [Permission(rule)] }, cancel)
                : Ask((ec2, ask) => ec2.RevokeSecurityGroupIngressAsync(ask, cancel), new RevokeSecurityGroupIngressRequest { GroupId = group, IpPermissions = [Permission(rule)] }, cancel))
                .ConfigureAwait(false);
        }
    }

    private Task Allow(string group, Rule rule, CancellationToken cancel) => rule.Traffic.Outward
        ? Ask((ec2, ask) => ec2.AuthorizeSecurityGroupEgressAsync(ask, cancel), new AuthorizeSecurityGroupEgressRequest { GroupId = group, IpPermissions = [Permission(rule)] }, cancel)
        : Ask((ec2, ask) => ec2.AuthorizeSecurityGroupIngressAsync(ask, cancel), new AuthorizeSecurityGroupIngressRequest { GroupId = group, IpPermissions = [Permission(rule)] }, cancel);

    private static IpPermission Permission(Rule rule)
    {
        var permission = new IpPermission { IpProtocol = rule.Traffic.Protocol };
        if (rule.Traffic.Protocol is "tcp" or "udp" or "icmp")
            (permission.FromPort, permission.ToPort) = (rule.Traffic.From, rule.Traffic.To);
        if (rule.Peer.StartsWith("sg-", StringComparison.Ordinal))
            permission.UserIdGroupPairs = [new() { GroupId = rule.Peer }];
        else if (rule.Peer.StartsWith("pl-", StringComparison.Ordinal))
            permission.PrefixListIds = [new() { Id = rule.Peer }];
        else if (rule.Peer.Contains(':'))
            permission.Ipv6Ranges = [new() { CidrIpv6 = rule.Peer }];
        else
            permission.Ipv4Ranges = [new() { CidrIp = rule.Peer }];
        return permission;
    }

    private static SecurityGroup Seen(Amazon.EC2.Model.SecurityGroup seen) => new(seen.GroupId, seen.GroupName, seen.Description)
    {
        Rules =
        [
            .. (seen.IpPermissions ?? []).SelectMany(permission => Rules(permission, outward: false)),
            .. (seen.IpPermissionsEgress ?? []).SelectMany(permission => Rules(permission, outward: true)),
        ],
    };

    private static IEnumerable<Rule> Rules(IpPermission permission, bool outward)
    {
        var traffic = new Traffic(outward, permission.IpProtocol, permission.FromPort ?? -1, permission.ToPort ?? -1);
        return
        [
            .. (permission.Ipv4Ranges ?? []).Select(range => new Rule(traffic, range.CidrIp) { Description = range.Description }),
            .. (permission.Ipv6Ranges ?? []).Select(range => new Rule(traffic, range.CidrIpv6) { Description = range.Description }),
            .. (permission.UserIdGroupPairs ?? []).Select(pair => new Rule(traffic, pair.GroupId) { Description = pair.Description }),
            .. (permission.PrefixListIds ?? []).Select(list => new Rule(traffic, list.Id) { Description = list.Description }),
        ];
    }
}
