using System.Xml.Linq;
using Amazon.Route53.Model;

namespace Amazon.Route53.Internal;

/// <summary>Reads the shapes that several responses share.</summary>
internal static class Shapes
{
    public static HostedZone HostedZone(XElement zone) =>
        new()
        {
            Id = zone.GetRequired("Id").Value,
            Name = zone.GetRequired("Name").Value,
            CallerReference = zone.Text("CallerReference") ?? "",
            Config = zone.Child("Config") is { } config ? new() { PrivateZone = config.Bool("PrivateZone"), Comment = config.Text("Comment") } : null,
            ResourceRecordSetCount = zone.Number("ResourceRecordSetCount"),
        };

    public static ResourceRecordSet ResourceRecordSet(XElement set) =>
        new()
        {
            Name = set.GetRequired("Name").Value,
            Type = set.GetRequired("Type").Value,
            SetIdentifier = set.Text("SetIdentifier"),
            TTL = set.Number("TTL"),
            ResourceRecords = set.List("ResourceRecords", record => new ResourceRecord { Value = record.GetRequired("Value").Value }),
            AliasTarget = set.Child("AliasTarget") is { } alias ? AliasTarget(alias) : null,
        };

    public static ChangeInfo ChangeInfo(XElement change) =>
        new()
        {
            Id = change.GetRequired("Id").Value,
            Status = change.GetRequired("Status").Value,
            SubmittedAt = change.Time("SubmittedAt"),
            Comment = change.Text("Comment"),
        };

    private static AliasTarget AliasTarget(XElement alias) =>
        new()
        {
            HostedZoneId = alias.GetRequired("HostedZoneId").Value,
            DNSName = alias.GetRequired("DNSName").Value,
            EvaluateTargetHealth = alias.Bool("EvaluateTargetHealth"),
        };
}
