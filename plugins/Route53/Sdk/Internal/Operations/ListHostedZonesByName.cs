using Amazon.Route53.Model;
using Amazon.Runtime.Internal;

namespace Amazon.Route53.Internal;

internal static class ListHostedZonesByName
{
    public static readonly InvokeOptions Options = Operation<ListHostedZonesByNameRequest>.Options(
        call => RestXml.Get(call, "hostedzonesbyname")
            .With("dnsname", call.DNSName).With("hostedzoneid", call.HostedZoneId).With("maxitems", call.MaxItems),
        answer => new ListHostedZonesByNameResponse
        {
            HostedZones = answer.List("HostedZones", Shapes.HostedZone),
            IsTruncated = answer.Flag("IsTruncated"),
            NextDNSName = answer.Text("NextDNSName"),
            NextHostedZoneId = answer.Text("NextHostedZoneId"),
            MaxItems = answer.Text("MaxItems"),
        });
}
