using Amazon.Route53.Model;
using Amazon.Runtime.Internal;

namespace Amazon.Route53.Internal;

internal static class ListHostedZonesByName
{
    public static readonly InvokeOptions Options = Operation<ListHostedZonesByNameRequest>.Options(
        call =>
            RestXml
                .CreateRequest(call, "hostedzonesbyname")
                .WithParameter("dnsname", call.DNSName)
                .WithParameter("hostedzoneid", call.HostedZoneId)
                .WithParameter("maxitems", call.MaxItems),
        answer => new ListHostedZonesByNameResponse
        {
            HostedZones = answer.List("HostedZones", Shapes.HostedZone),
            IsTruncated = answer.Bool("IsTruncated"),
            NextDNSName = answer.Text("NextDNSName"),
            NextHostedZoneId = answer.Text("NextHostedZoneId"),
            MaxItems = answer.Text("MaxItems"),
        }
    );
}
