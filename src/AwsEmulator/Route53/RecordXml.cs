using System.Globalization;
using System.Xml.Linq;
using OriginScript.AwsEmulator.Protocol;
using OriginScript.AwsEmulator.State;

namespace OriginScript.AwsEmulator.Route53;

/// <summary>Reads a ResourceRecordSet element; unsupported elements, such as aliases, are rejected by name.</summary>
internal static class RecordXml
{
    private static readonly string[] Types =
    [
        "SOA",
        "A",
        "TXT",
        "NS",
        "CNAME",
        "MX",
        "NAPTR",
        "PTR",
        "SRV",
        "SPF",
        "AAAA",
        "CAA",
        "DS",
        "TLSA",
        "SSHFP",
        "SVCB",
        "HTTPS",
    ];

    private static readonly string[] Known = ["Name", "Type", "TTL", "ResourceRecords", "SetIdentifier", "Weight"];

    public static EmulatedRecordSet Parse(XElement? set, (int Index, DateTimeOffset Now) at)
    {
        var place = $"changeBatch.changes.{at.Index + 1}.member.resourceRecordSet";
        if (set?.Elements().FirstOrDefault(element => !Known.Contains(element.Name.LocalName)) is { } stranger)
        {
            throw new ApiException(
                "InvalidInput",
                $"The sandbox does not support {stranger.Name.LocalName} in a record set, only {string.Join(", ", Known)}."
            );
        }

        var type = set?.Element("Type")?.Value;
        return new()
        {
            Name = DnsText.Canonical(set?.Element("Name")?.Value ?? throw new ApiException("InvalidInput", $"There is no name at '{place}'.")),
            Type = Types.Contains(type) ? type! : throw NotInSetError(type, $"{place}.type", $"[{string.Join(", ", Types)}]"),
            Ttl =
                Number(set, "TTL")
                ?? throw new ApiException(
                    "InvalidInput",
                    $"Invalid request: Expected exactly one of [AliasTarget, all of [TTL, and ResourceRecords], or TrafficPolicyInstanceId], but found none in Change with [{place}]"
                ),
            Values = [.. set.Elements("ResourceRecords").Elements("ResourceRecord").Select(record => record.Element("Value")?.Value ?? "")],
            Identifier = set.Element("SetIdentifier")?.Value,
            Weight = Number(set, "Weight"),
            Created = at.Now,
        };
    }

    public static ApiException NotInSetError(string? value, string place, string set) =>
        new(
            "InvalidInput",
            $"1 validation error detected: Value '{value}' at '{place}' failed to satisfy constraint: Member must satisfy enum value set: {set}"
        );

    private static long? Number(XElement set, string name) =>
        set.Element(name)?.Value switch
        {
            null => null,
            var text when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= int.MaxValue => number,
            var text => throw new ApiException("InvalidInput", $"{name} '{text}' is not a number from 0 to {int.MaxValue}"),
        };
}
