using Amazon.Route53.Model;
using Amazon.Runtime.Internal;

namespace Amazon.Route53.Internal;

internal static class ListHostedZones
{
    public static readonly InvokeOptions Options = Operation<ListHostedZonesRequest>.Options(
        call => RestXml.CreateRequest(call, "hostedzone").WithParameter("marker", call.Marker).WithParameter("maxitems", call.MaxItems),
        answer => new ListHostedZonesResponse
        {
            HostedZones = answer.List("HostedZones", Shapes.HostedZone),
            IsTruncated = answer.Bool("IsTruncated"),
            NextMarker = answer.Text("NextMarker"),
            MaxItems = answer.Text("MaxItems"),
        }
    );
}
