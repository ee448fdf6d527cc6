using System.Xml.Linq;
using OriginScript.Sandbox.Protocol;
using OriginScript.Sandbox.Worlds;

namespace OriginScript.Sandbox.Route53;

internal static class Changes
{
    private static readonly TimeSpan memory = TimeSpan.FromDays(1);

    public static Route[] Routes { get; } =
    [
        new("POST", "hostedzone/*/rrset", "ChangeResourceRecordSets", Submit),
        new("GET", "change/*", "GetChange", Get),
    ];

    private static XElement?[] Submit(RestCall call, Draft draft)
    {
        var zone = draft.Zone(call.Id);
        var batch = call.Body!.Element("ChangeBatch") ?? throw new Refusal("InvalidInput", "The request has no ChangeBatch.");
        var changed = ChangeBatch.Read(batch, draft.Now).ApplyTo(zone);
        var change = new Change($"C0{draft.NextNumber():X16}", draft.Now, batch.Element("Comment")?.Value);
        var old = draft.World.Changes.Values.Where(change => draft.Now - change.Submitted > memory).Select(change => change.Id);
        draft.World = draft.World with
        {
            Zones = draft.World.Zones.SetItem(zone.Id, changed),
            Changes = draft.World.Changes.RemoveRange(old).Add(change.Id, change),
        };
        return [Info(change, draft)];
    }

    private static XElement?[] Get(RestCall call, Draft draft) => draft.World.Changes.GetValueOrDefault(call.Id) is { } change
        ? [Info(change, draft)]
        : throw new Refusal("NoSuchChange", $"Could not find resource with ID: {call.Id}", 404);

    private static XElement Info(Change change, Draft draft) => new("ChangeInfo",
        new XElement("Id", $"/change/{change.Id}"),
        new XElement("Status", draft.IsInSync(change) ? "INSYNC" : "PENDING"),
        new XElement("SubmittedAt", Xml.Time(change.Submitted)),
        Xml.Optional("Comment", change.Comment));
}
