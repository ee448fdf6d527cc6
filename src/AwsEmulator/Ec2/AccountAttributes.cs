using System.Xml.Linq;
using OriginScript.AwsEmulator.Protocol;
using OriginScript.AwsEmulator.State;

namespace OriginScript.AwsEmulator.Ec2;

internal static class AccountAttributes
{
    public static Ec2Action[] Actions { get; } = [Ec2Action.Read("DescribeAccountAttributes", Describe)];

    private static XElement?[] Describe(QueryParameters query, Transaction transaction)
    {
        var all = new Dictionary<string, string>
        {
            ["default-vpc"] = transaction.GetDefaultVpc().Id,
            ["max-elastic-ips"] = $"{transaction.World.AddressQuota}",
            ["supported-platforms"] = "VPC",
            ["vpc-max-elastic-ips"] = $"{transaction.World.AddressQuota}",
        };
        var names = query.List("AttributeName");
        if (names.FirstOrDefault(name => !all.ContainsKey(name)) is { } unknown)
            throw ApiException.InvalidParameter($"Value ({unknown}) for parameter attributeName is invalid.");

        return
        [
            AwsXml.Items(
                "accountAttributeSet",
                (names.Count == 0 ? all.Keys : names.Distinct()).Select(name =>
                    (XElement?[])
                        [
                            new("attributeName", name),
                            AwsXml.Items(
                                "attributeValueSet",
                                [
                                    [new("attributeValue", all[name])],
                                ]
                            ),
                        ]
                )
            ),
        ];
    }
}
