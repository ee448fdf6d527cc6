using System.Xml.Linq;
using Amazon.Route53.Model;
using Amazon.Runtime.Internal;

namespace Amazon.Route53.Internal;

internal static class ChangeResourceRecordSets
{
    public static readonly InvokeOptions Options = Operation<ChangeResourceRecordSetsRequest>.Options(
        call => RestXml.CreateRequest(call, "hostedzone/{Id}/rrset", call.HostedZoneId).WithBody(Body(call.ChangeBatch)),
        answer => new ChangeResourceRecordSetsResponse { ChangeInfo = Shapes.ChangeInfo(answer.GetRequired("ChangeInfo")) }
    );

    private static XElement Body(ChangeBatch batch) =>
        Element(
            "ChangeResourceRecordSetsRequest",
            Element("ChangeBatch", Optional("Comment", batch.Comment), Element("Changes", batch.Changes.Select(Change)))
        );

    private static XElement Change(Change change) => Element("Change", Element("Action", change.Action.Value), RecordSet(change.ResourceRecordSet));

    // The schema is a sequence: an element out of this order is refused.
    private static XElement RecordSet(ResourceRecordSet set) =>
        Element(
            "ResourceRecordSet",
            Element("Name", set.Name),
            Element("Type", set.Type.Value),
            Optional("SetIdentifier", set.SetIdentifier),
            Optional("TTL", set.TTL),
            set.ResourceRecords is { Count: > 0 } records ? Element("ResourceRecords", records.Select(Record)) : null,
            set.AliasTarget is { } alias ? Alias(alias) : null
        );

    private static XElement Record(ResourceRecord record) => Element("ResourceRecord", Element("Value", record.Value));

    private static XElement Alias(AliasTarget alias) =>
        Element(
            "AliasTarget",
            Element("HostedZoneId", alias.HostedZoneId),
            Element("DNSName", alias.DNSName),
            Optional("EvaluateTargetHealth", alias.EvaluateTargetHealth)
        );

    private static XElement Element(string name, params object?[] content) => new(RestXml.Namespace + name, content);

    private static XElement? Optional(string name, object? value) => value is null ? null : Element(name, value);
}
