using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using OriginScript.AwsEmulator.Protocol;
using OriginScript.AwsEmulator.State;

namespace OriginScript.AwsEmulator.Ec2;

/// <summary>Every key pair name is valid: a machine accepts the key of its world, whichever pair it was launched with.</summary>
internal static class KeyPairs
{
    private static readonly Filters<string> Filters = new(Id)
    {
        ["key-name"] = (name, _) => [name],
        ["key-pair-id"] = (name, _) => [Id(name)],
        ["fingerprint"] = (name, _) => [Fingerprint(name)],
    };

    public static Ec2Action[] Actions { get; } = [Ec2Action.Read("DescribeKeyPairs", Describe)];

    private static XElement?[] Describe(QueryParameters query, Transaction transaction)
    {
        query.AcceptAndIgnore("IncludePublicKey");
        IEnumerable<string> names = query.List("KeyName") is [_, ..] named ? named : KnownNames(query, transaction);
        return
        [
            AwsXml.Items(
                "keySet",
                Filters
                    .Apply(query, transaction, names.Distinct())
                    .Select(name =>
                        (XElement?[])
                            [new("keyPairId", Id(name)), new("keyName", name), new("keyFingerprint", Fingerprint(name)), new("keyType", "ed25519")]
                    )
            ),
        ];
    }

    /// <summary>The names in use by instances, and those that the call filters by without wildcards.</summary>
    private static IEnumerable<string> KnownNames(QueryParameters query, Transaction transaction) =>
        [
            .. transaction.Instances().Select(instance => instance.KeyName).OfType<string>(),
            .. query
                .Each("Filter")
                .Where(filter => filter["Name"] == "key-name")
                .SelectMany(filter => filter.List("Value"))
                .Where(value => !value.AsSpan().ContainsAny('*', '?')),
        ];

    private static string Id(string name) => $"key-0{Convert.ToHexStringLower(Hash(name).AsSpan(0, 8))}";

    private static string Fingerprint(string name) => Convert.ToBase64String(Hash(name));

    private static byte[] Hash(string name) => SHA256.HashData(Encoding.UTF8.GetBytes(name));
}
