using System.Xml.Linq;
using OriginScript.AwsEmulator.Protocol;
using OriginScript.AwsEmulator.State;

namespace OriginScript.AwsEmulator.Route53;

internal static class RecordSets
{
    private const int PageSize = 300;

    public static Route53Route[] Routes { get; } = [new("GET", "hostedzone/*/rrset", "ListResourceRecordSets", List)];

    /// <summary>Starts at a name, type and identifier, whether or not such a record set exists.</summary>
    private static XElement?[] List(RestCall call, Transaction transaction)
    {
        var zone = transaction.GetZone(call.Id);
        var (name, type, identifier, size) = (call["name"], call["type"], call["identifier"], call.MaxItems(PageSize));
        if ((type is not null && name is null) || (identifier is not null && type is null))
            throw new ApiException("InvalidInput", "The input is not valid: a type requires a name, and an identifier requires both.");

        var start = name is null ? null : DnsText.Canonical(name);
        var rest = zone
            .Records.Where(transaction.IsVisible)
            .Where(set => start is null || RecordComparer.Compare(set, start, type, identifier) >= 0)
            .Take(size + 1)
            .ToList();
        var next = rest.ElementAtOrDefault(size);
        return
        [
            new("ResourceRecordSets", rest.Take(size).Select(ToXml)),
            new("IsTruncated", next is not null),
            AwsXml.Optional("NextRecordName", next?.Name),
            AwsXml.Optional("NextRecordType", next?.Type),
            AwsXml.Optional("NextRecordIdentifier", next?.Identifier),
            new("MaxItems", size),
        ];
    }

    private static XElement ToXml(EmulatedRecordSet set) =>
        new(
            "ResourceRecordSet",
            new XElement("Name", set.Name),
            new XElement("Type", set.Type),
            AwsXml.Optional("SetIdentifier", set.Identifier),
            set.Weight is { } weight ? new XElement("Weight", weight) : null,
            new XElement("TTL", set.Ttl),
            new XElement("ResourceRecords", set.Values.Select(value => new XElement("ResourceRecord", new XElement("Value", value))))
        );
}
