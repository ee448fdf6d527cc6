using Amazon.Route53.Model;
using Amazon.Runtime.Internal;

namespace Amazon.Route53.Internal;

internal static class ListResourceRecordSets
{
    public static readonly InvokeOptions Options = Operation<ListResourceRecordSetsRequest>.Options(
        call =>
            RestXml
                .CreateRequest(call, "hostedzone/{Id}/rrset", call.HostedZoneId)
                .WithParameter("name", call.StartRecordName)
                .WithParameter("type", call.StartRecordType?.Value)
                .WithParameter("identifier", call.StartRecordIdentifier)
                .WithParameter("maxitems", call.MaxItems),
        answer => new ListResourceRecordSetsResponse
        {
            ResourceRecordSets = answer.List("ResourceRecordSets", Shapes.ResourceRecordSet),
            IsTruncated = answer.Bool("IsTruncated"),
            NextRecordName = answer.Text("NextRecordName"),
            NextRecordType = answer.Text("NextRecordType") is { } type ? RRType.FindValue(type) : null,
            NextRecordIdentifier = answer.Text("NextRecordIdentifier"),
            MaxItems = answer.Text("MaxItems"),
        }
    );
}
