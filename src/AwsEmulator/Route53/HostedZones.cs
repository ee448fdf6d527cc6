using System.Xml.Linq;
using OriginScript.AwsEmulator.Protocol;
using OriginScript.AwsEmulator.State;

namespace OriginScript.AwsEmulator.Route53;

internal static class HostedZones
{
    private const int PageSize = 100;

    public static Route53Route[] Routes { get; } =
    [
        new("GET", "hostedzone", "ListHostedZones", List),
        new("GET", "hostedzonesbyname", "ListHostedZonesByName", ListByName),
        new("GET", "hostedzone/*", "GetHostedZone", Get),
    ];

    public static EmulatedZone GetZone(this Transaction transaction, string id) =>
        transaction.World.Zones.GetValueOrDefault(id) ?? throw new ApiException("NoSuchHostedZone", $"No hosted zone found with ID: {id}", 404);

    private static XElement?[] List(RestCall call, Transaction transaction)
    {
        var (marker, size) = (call["marker"], call.MaxItems(PageSize));
        var rest = transaction.World.Zones.Values.Where(zone => string.CompareOrdinal(zone.Id, marker) >= 0).ToList();
        var next = rest.ElementAtOrDefault(size);
        return
        [
            new("HostedZones", rest.Take(size).Select(ToXml)),
            AwsXml.Optional("Marker", marker),
            new("IsTruncated", next is not null),
            AwsXml.Optional("NextMarker", next?.Id),
            new("MaxItems", size),
        ];
    }

    private static XElement?[] ListByName(RestCall call, Transaction transaction)
    {
        var (name, id, size) = (call["dnsname"], call["hostedzoneid"], call.MaxItems(PageSize));
        if (id is not null && name is null)
            throw new ApiException("InvalidInput", "A hosted zone id requires a DNS name.");

        var start = name is null ? "" : DnsText.Reversed(DnsText.Canonical(name));
        var rest = transaction
            .World.Zones.Values.Select(zone => (Zone: zone, Key: DnsText.Reversed(zone.Name)))
            .OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .ThenBy(entry => entry.Zone.Id, StringComparer.Ordinal)
            .Where(entry =>
                string.CompareOrdinal(entry.Key, start) is var order && (order > 0 || (order == 0 && string.CompareOrdinal(entry.Zone.Id, id) >= 0))
            )
            .Select(entry => entry.Zone)
            .ToList();
        var next = rest.ElementAtOrDefault(size);
        return
        [
            new("HostedZones", rest.Take(size).Select(ToXml)),
            AwsXml.Optional("DNSName", name),
            AwsXml.Optional("HostedZoneId", id),
            new("IsTruncated", next is not null),
            AwsXml.Optional("NextDNSName", next?.Name),
            AwsXml.Optional("NextHostedZoneId", next?.Id),
            new("MaxItems", size),
        ];
    }

    private static XElement?[] Get(RestCall call, Transaction transaction)
    {
        var zone = transaction.GetZone(call.Id);
        var servers = zone.Records.First(set => set.Type == "NS" && set.Name == zone.Name).Values;
        return
        [
            ToXml(zone),
            zone.VpcId is null
                ? new("DelegationSet", new XElement("NameServers", servers.Select(server => new XElement("NameServer", server.TrimEnd('.')))))
                : new("VPCs", new XElement("VPC", new XElement("VPCRegion", RegionSeed.HomeRegion), new XElement("VPCId", zone.VpcId))),
        ];
    }

    private static XElement ToXml(EmulatedZone zone) =>
        new(
            "HostedZone",
            new XElement("Id", $"/hostedzone/{zone.Id}"),
            new XElement("Name", zone.Name),
            new XElement("CallerReference", $"sandbox-{zone.Id}"),
            new XElement("Config", new XElement("Comment", zone.Comment), new XElement("PrivateZone", zone.VpcId is not null)),
            new XElement("ResourceRecordSetCount", zone.Records.Count)
        );
}
