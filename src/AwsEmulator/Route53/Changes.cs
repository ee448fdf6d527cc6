using System.Xml.Linq;
using OriginScript.AwsEmulator.Protocol;
using OriginScript.AwsEmulator.State;

namespace OriginScript.AwsEmulator.Route53;

internal static class Changes
{
    private static readonly TimeSpan Retention = TimeSpan.FromDays(1);

    public static Route53Route[] Routes { get; } =
    [new("POST", "hostedzone/*/rrset", "ChangeResourceRecordSets", Submit), new("GET", "change/*", "GetChange", Get)];

    private static XElement?[] Submit(RestCall call, Transaction transaction)
    {
        var zone = transaction.GetZone(call.Id);
        var batch = call.Body!.Element("ChangeBatch") ?? throw new ApiException("InvalidInput", "The request has no ChangeBatch.");
        var changed = ChangeBatchRequest.Parse(batch, transaction.Now).ApplyTo(zone);
        var change = new EmulatedChange($"C0{transaction.NextNumber():X16}", transaction.Now, batch.Element("Comment")?.Value);
        var old = transaction.World.Changes.Values.Where(change => transaction.Now - change.Submitted > Retention).Select(change => change.Id);
        transaction.World = transaction.World with
        {
            Zones = transaction.World.Zones.SetItem(zone.Id, changed),
            Changes = transaction.World.Changes.RemoveRange(old).Add(change.Id, change),
        };
        return [ToXml(change, transaction)];
    }

    private static XElement?[] Get(RestCall call, Transaction transaction) =>
        transaction.World.Changes.GetValueOrDefault(call.Id) is { } change
            ? [ToXml(change, transaction)]
            : throw new ApiException("NoSuchChange", $"Could not find resource with ID: {call.Id}", 404);

    private static XElement ToXml(EmulatedChange change, Transaction transaction) =>
        new(
            "ChangeInfo",
            new XElement("Id", $"/change/{change.Id}"),
            new XElement("Status", transaction.IsInSync(change) ? "INSYNC" : "PENDING"),
            new XElement("SubmittedAt", AwsXml.FormatTime(change.Submitted)),
            AwsXml.Optional("Comment", change.Comment)
        );
}
