using Amazon.EC2;
using Amazon.EC2.Model;
using OriginScript.Aws;

namespace OriginScript.Ec2;

internal sealed partial class AwsCompute
{
    private RequestGatherer<string, IReadOnlyList<SecurityGroup>> SecurityGroups =>
        field ??= CreateGatherer<IReadOnlyList<SecurityGroup>>(async _ =>
        {
            var all = await FetchSecurityGroups().ConfigureAwait(false);
            return _ => all;
        });

    public Task<IReadOnlyList<SecurityGroup>> ListSecurityGroups(CancellationToken cancel) => SecurityGroups.Ask(WholeList, cancel);

    private async Task<IReadOnlyList<SecurityGroup>> FetchSecurityGroups()
    {
        var vpc = await GetDefaultVpcId(CancellationToken.None).ConfigureAwait(false);
        return await ReadAllPages(async next =>
            {
                var request = new DescribeSecurityGroupsRequest { NextToken = next, Filters = CombineFilters(FilterBy("vpc-id", vpc)) };
                var answer = await Call((ec2, ask) => ec2.DescribeSecurityGroupsAsync(ask), request, CancellationToken.None).ConfigureAwait(false);
                return (answer.SecurityGroups?.Select(ToDomain), answer.NextToken);
            })
            .ConfigureAwait(false);
    }

    public async Task CreateGroup(string name, string description, IReadOnlyList<Tag> tags, CancellationToken cancel)
    {
        var request = new CreateSecurityGroupRequest
        {
            GroupName = name,
            Description = description,
            VpcId = await GetDefaultVpcId(cancel).ConfigureAwait(false),
            TagSpecifications = TagSpecificationsFor(tags, ResourceType.SecurityGroup),
        };
        await Call((ec2, ask) => ec2.CreateSecurityGroupAsync(ask, cancel), request, cancel).ConfigureAwait(false);
    }

    public Task DeleteGroup(string group, CancellationToken cancel) =>
        Call((ec2, ask) => ec2.DeleteSecurityGroupAsync(ask, cancel), new DeleteSecurityGroupRequest { GroupId = group }, cancel);

    public async Task AuthorizeRules(string group, IReadOnlyList<SecurityGroupRule> rules, CancellationToken cancel)
    {
        foreach (var rule in rules)
        {
            try
            {
                await AuthorizeRules(group, rule, cancel).ConfigureAwait(false);
            }
            catch (OriginException e) when (e.InnerException is AmazonEC2Exception { ErrorCode: "InvalidPermission.Duplicate" }) { }
        }
    }

    public async Task RevokeRules(string group, IReadOnlyList<SecurityGroupRule> rules, CancellationToken cancel)
    {
        foreach (var rule in rules)
        {
            await (
                rule.Traffic.IsEgress
                    ? (Task)Call(
                        (ec2, ask) => ec2.RevokeSecurityGroupEgressAsync(ask, cancel),
                        new RevokeSecurityGroupEgressRequest { GroupId = group, IpPermissions = [ToIpPermission(rule)] },
                        cancel
                    )
                    : Call(
                        (ec2, ask) => ec2.RevokeSecurityGroupIngressAsync(ask, cancel),
                        new RevokeSecurityGroupIngressRequest { GroupId = group, IpPermissions = [ToIpPermission(rule)] },
                        cancel
                    )
            ).ConfigureAwait(false);
        }
    }

    private Task AuthorizeRules(string group, SecurityGroupRule rule, CancellationToken cancel) =>
        rule.Traffic.IsEgress
            ? Call(
                (ec2, ask) => ec2.AuthorizeSecurityGroupEgressAsync(ask, cancel),
                new AuthorizeSecurityGroupEgressRequest { GroupId = group, IpPermissions = [ToIpPermission(rule)] },
                cancel
            )
            : Call(
                (ec2, ask) => ec2.AuthorizeSecurityGroupIngressAsync(ask, cancel),
                new AuthorizeSecurityGroupIngressRequest { GroupId = group, IpPermissions = [ToIpPermission(rule)] },
                cancel
            );

    private static IpPermission ToIpPermission(SecurityGroupRule rule)
    {
        var permission = new IpPermission { IpProtocol = rule.Traffic.Protocol };
        if (rule.Traffic.Protocol is "tcp" or "udp" or "icmp" or "icmpv6")
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

    private static SecurityGroup ToDomain(Amazon.EC2.Model.SecurityGroup seen) =>
        new(seen.GroupId, seen.GroupName, seen.Description)
        {
            Rules =
            [
                .. (seen.IpPermissions ?? []).SelectMany(permission => ToRules(permission, outward: false)),
                .. (seen.IpPermissionsEgress ?? []).SelectMany(permission => ToRules(permission, outward: true)),
            ],
        };

    private static IEnumerable<SecurityGroupRule> ToRules(IpPermission permission, bool outward)
    {
        var traffic = new Traffic(outward, permission.IpProtocol, permission.FromPort ?? -1, permission.ToPort ?? -1);
        return
        [
            .. (permission.Ipv4Ranges ?? []).Select(range => new SecurityGroupRule(traffic, range.CidrIp) { Description = range.Description }),
            .. (permission.Ipv6Ranges ?? []).Select(range => new SecurityGroupRule(traffic, range.CidrIpv6) { Description = range.Description }),
            .. (permission.UserIdGroupPairs ?? []).Select(pair => new SecurityGroupRule(traffic, pair.GroupId) { Description = pair.Description }),
            .. (permission.PrefixListIds ?? []).Select(list => new SecurityGroupRule(traffic, list.Id) { Description = list.Description }),
        ];
    }
}
