using System.Xml.Linq;
using OriginScript.AwsEmulator.Protocol;
using OriginScript.AwsEmulator.State;

namespace OriginScript.AwsEmulator.Route53;

internal static class Changes
{
    private static readonly TimeSpan Retention = TimeSpan.FromDays(1);

    public static Route53Route[] Routes { get; } =
    [new("POST", "hostedzone/*/rrset", "ChangeResourceRecordSets", Submit), new("GET", "change/*", "GetChange", Get)];

    private static XElement?[] Submit(RestCall call, Transaction draft)
    {
        var zone = draft.GetZone(call.Id);
        var batch = call.Body!.Element("ChangeBatch") ?? throw new ApiException("InvalidInput", "The request has no ChangeBatch.");
        var changed = ChangeBatchRequest.Parse(batch, draft.Now).ApplyTo(zone);
        var change = new EmulatedChange($"C0{draft.NextNumber():X16}", draft.Now, batch.Element("Comment")?.Value);
        var old = draft.World.Changes.Values.Where(change => draft.Now - change.Submitted > Retention).Select(change => change.Id);
        draft.World = draft.World with
        {
            Zones = draft.World.Zones.SetItem(zone.Id, changed),
            Changes = draft.World.Changes.RemoveRange(old).Add(change.Id, change),
        };
        return [ToXml(change, draft)];
    }

    private static XElement?[] Get(RestCall call, Transaction draft) =>
        draft.World.Changes.GetValueOrDefault(call.Id) is { } change
            ? [ToXml(change, draft)]
            : throw new ApiException("NoSuchChange", $"Could not find resource with ID: {call.Id}", 404);

    private static XElement ToXml(EmulatedChange change, Transaction draft) =>
        new(
            "ChangeInfo",
            new XElement("Id", $"/change/{change.Id}"),
            new XElement("Status", draft.IsInSync(change) ? "INSYNC" : "PENDING"),
            new XElement("SubmittedAt", AwsXml.FormatTime(change.Submitted)),
            AwsXml.Optional("Comment", change.Comment)
        );
}
