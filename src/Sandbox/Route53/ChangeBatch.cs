using System.Collections.Immutable;
using System.Xml.Linq;
using OriginScript.Sandbox.Protocol;
using OriginScript.Sandbox.Worlds;

namespace OriginScript.Sandbox.Route53;

/// <summary>The changes of one call: all of them happen, or none and every reason is given.</summary>
internal sealed class ChangeBatch(IReadOnlyList<(string Action, RecordSet Set)> changes)
{
    private const int Limit = 1000;

    public static ChangeBatch Read(XElement batch, DateTimeOffset now)
    {
        XElement[] changes = [.. batch.Elements("Changes").Elements("Change")];
        return changes.Length switch
        {
            0 => throw new Refusal("InvalidInput", "The change batch has no changes."),
            > Limit => throw Refused([$"Number of changes {changes.Length} exceeds the limit of {Limit}"]),
            _ => new([.. changes.Select((change, index) => (ActionOf(change, index), RecordXml.Read(change.Element("ResourceRecordSet"), (index, now))))]),
        };
    }

    public Zone ApplyTo(Zone zone)
    {
        var records = zone.Records;
        var faults = new List<string>();
        foreach (var (action, set) in changes)
        {
            if (RecordRules.FaultOf(set, zone) is { } fault)
            {
                faults.Add(fault);
            }
            else
            {
                records = Apply(action, set, (records, faults));
            }
        }

        faults.AddRange(RecordRules.FaultsAmong(records, zone, changes.Select(change => change.Set.Name)));
        return faults is [] ? zone with { Records = records } : throw Refused(faults);
    }

    private static ImmutableList<RecordSet> Apply(string action, RecordSet set, (ImmutableList<RecordSet> Records, List<string> Faults) to)
    {
        var at = to.Records.BinarySearch(set, RecordOrder.Instance);
        switch (action)
        {
            case "CREATE" when at >= 0:
                to.Faults.Add($"Tried to create resource record set {Words(set)} but it already exists");
                return to.Records;
            case "DELETE" when at < 0:
                to.Faults.Add($"Tried to delete resource record set {Words(set)} but it was not found");
                return to.Records;
            case "DELETE" when !to.Records[at].HasSameContentAs(set):
                to.Faults.Add($"Tried to delete resource record set {Words(set)} but the values provided do not match the current values");
                return to.Records;
            case "DELETE":
                return to.Records.RemoveAt(at);
            default:
                // What was there already stays visible when new things are hidden.
                return at >= 0 ? to.Records.SetItem(at, set with { Created = to.Records[at].Created }) : to.Records.Insert(~at, set);
        }
    }

    private static string ActionOf(XElement change, int index) => change.Element("Action")?.Value switch
    {
        ("CREATE" or "DELETE" or "UPSERT") and var action => action,
        var other => throw RecordXml.NotInSet(other, $"changeBatch.changes.{index + 1}.member.action", "[CREATE, DELETE, UPSERT]"),
    };

    private static string Words(RecordSet set) => set.Identifier is null
        ? $"[name='{set.Name}', type='{set.Type}']"
        : $"[name='{set.Name}', type='{set.Type}', set identifier='{set.Identifier}']";

    private static Refusal Refused(IEnumerable<string> faults) => new("InvalidChangeBatch", $"[{string.Join(", ", faults)}]");
}
