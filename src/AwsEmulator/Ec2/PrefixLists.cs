using System.Xml.Linq;
using OriginScript.AwsEmulator.Protocol;
using OriginScript.AwsEmulator.State;

namespace OriginScript.AwsEmulator.Ec2;

/// <summary>The prefix lists of AWS services; rules of security groups can name them as their peers.</summary>
internal static class PrefixLists
{
    private static readonly Filters<PrefixList> Filters = new(list => list.Id)
    {
        ["prefix-list-id"] = (list, _) => [list.Id],
        ["prefix-list-name"] = (list, _) => [list.Name],
        ["owner-id"] = (_, _) => ["AWS"],
    };

    public static Ec2Action[] Actions { get; } =
    [Ec2Action.Read("DescribePrefixLists", Describe), Ec2Action.Read("DescribeManagedPrefixLists", DescribeManaged)];

    public static PrefixList GetPrefixList(this Transaction transaction, string id) =>
        PrefixList.All(transaction.World.Region).FirstOrDefault(list => list.Id == ResourceKind.PrefixList.Validate(id))
        ?? throw ResourceKind.PrefixList.NotFoundError(id);

    private static XElement?[] Describe(QueryParameters query, Transaction transaction) =>
        DescribeAs(
            query,
            transaction,
            list =>
                [
                    new("prefixListId", list.Id),
                    new("prefixListName", list.Name),
                    new("cidrSet", list.Cidrs.Select(cidr => new XElement("item", cidr))),
                ]
        );

    private static XElement?[] DescribeManaged(QueryParameters query, Transaction transaction) =>
        DescribeAs(
            query,
            transaction,
            list =>
                [
                    new("prefixListId", list.Id),
                    new("prefixListName", list.Name),
                    new("prefixListArn", $"arn:aws:ec2:{transaction.World.Region}:aws:prefix-list/{list.Id}"),
                    new("addressFamily", "IPv4"),
                    new("state", "create-complete"),
                    new("ownerId", "AWS"),
                ]
        );

    private static XElement?[] DescribeAs(QueryParameters query, Transaction transaction, Func<PrefixList, XElement?[]> toXml)
    {
        var page = Select(query, transaction);
        return [AwsXml.Items("prefixListSet", page.Items.Select(toXml)), AwsXml.Optional("nextToken", page.NextToken)];
    }

    private static Page<PrefixList> Select(QueryParameters query, Transaction transaction)
    {
        PrefixList[] named = [.. query.List("PrefixListId").Distinct().Select(transaction.GetPrefixList)];
        return Page.Create(query, Filters.Apply(query, transaction, named is [] ? PrefixList.All(transaction.World.Region) : named), list => list.Id);
    }
}
