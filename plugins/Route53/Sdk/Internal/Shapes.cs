using System.Xml.Linq;
using Amazon.Route53.Model;

namespace Amazon.Route53.Internal;

/// <summary>Reads the shapes that several answers have in common.</summary>
internal static class Shapes
{
    public static HostedZone HostedZone(XElement zone) => new()
    {
        Id = zone.Must("Id").Value,
        Name = zone.Must("Name").Value,
        CallerReference = zone.Text("CallerReference") ?? "",
        Config = zone.Child("Config") is { } config
            ? new() { PrivateZone = config.Flag("PrivateZone"), Comment = config.Text("Comment") }
            : null,
        ResourceRecordSetCount = zone.Number("ResourceRecordSetCount"),
    };

    public static ResourceRecordSet ResourceRecordSet(XElement set) => new()
    {
        Name = set.Must("Name").Value,
        Type = set.Must("Type").Value,
        SetIdentifier = set.Text("SetIdentifier"),
        TTL = set.Number("TTL"),
        ResourceRecords = set.List("ResourceRecords", record => new ResourceRecord { Value = record.Must("Value").Value }),
        AliasTarget = set.Child("AliasTarget") is { } alias ? AliasTarget(alias) : null,
    };

    public static ChangeInfo ChangeInfo(XElement change) => new()
    {
        Id = change.Must("Id").Value,
        Status = change.Must("Status").Value,
        SubmittedAt = change.Time("SubmittedAt"),
        Comment = change.Text("Comment"),
    };

    private static AliasTarget AliasTarget(XElement alias) => new()
    {
        HostedZoneId = alias.Must("HostedZoneId").Value,
        DNSName = alias.Must("DNSName").Value,
        EvaluateTargetHealth = alias.Flag("EvaluateTargetHealth"),
    };
}
