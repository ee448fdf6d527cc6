using System.Collections.Immutable;
using System.Xml.Linq;
using OriginScript.AwsEmulator.Protocol;
using OriginScript.AwsEmulator.State;

namespace OriginScript.AwsEmulator.Route53;

/// <summary>The changes of one call: either all are applied, or none and every error is reported.</summary>
internal sealed class ChangeBatchRequest(IReadOnlyList<(string Action, EmulatedRecordSet Set)> changes)
{
    private const int Limit = 1000;

    public static ChangeBatchRequest Parse(XElement batch, DateTimeOffset now)
    {
        XElement[] changes = [.. batch.Elements("Changes").Elements("Change")];
        return changes.Length switch
        {
            0 => throw new ApiException("InvalidInput", "The change batch has no changes."),
            > Limit => throw InvalidBatchError([$"Number of changes {changes.Length} exceeds the limit of {Limit}"]),
            _ => new([
                .. changes.Select(
                    (change, index) => (ParseAction(change, index), RecordXml.Parse(change.Element("ResourceRecordSet"), (index, now)))
                ),
            ]),
        };
    }

    public EmulatedZone ApplyTo(EmulatedZone zone)
    {
        var records = zone.Records;
        var faults = new List<string>();
        foreach (var (action, set) in changes)
        {
            if (RecordRules.FindProblem(set, zone) is { } fault)
                faults.Add(fault);
            else
                records = Apply(action, set, (records, faults));
        }

        faults.AddRange(
            RecordRules.FindConflicts(records, zone, [.. changes.Where(change => change.Action != "DELETE").Select(change => change.Set)])
        );
        return faults is [] ? zone with { Records = records } : throw InvalidBatchError(faults);
    }

    private static ImmutableList<EmulatedRecordSet> Apply(
        string action,
        EmulatedRecordSet set,
        (ImmutableList<EmulatedRecordSet> Records, List<string> Faults) to
    )
    {
        var at = to.Records.BinarySearch(set, RecordComparer.Default);
        switch (action)
        {
            case "CREATE" when at >= 0:
                to.Faults.Add($"Tried to create resource record set {Describe(set)} but it already exists");
                return to.Records;
            case "DELETE" when at < 0:
                to.Faults.Add($"Tried to delete resource record set {Describe(set)} but it was not found");
                return to.Records;
            case "DELETE" when !to.Records[at].HasSameContentAs(set):
                to.Faults.Add($"Tried to delete resource record set {Describe(set)} but the values provided do not match the current values");
                return to.Records;
            case "DELETE":
                return to.Records.RemoveAt(at);
            default:
                // Existing records stay visible while new resources are hidden.
                return at >= 0 ? to.Records.SetItem(at, set with { Created = to.Records[at].Created }) : to.Records.Insert(~at, set);
        }
    }

    private static string ParseAction(XElement change, int index) =>
        change.Element("Action")?.Value switch
        {
            ("CREATE" or "DELETE" or "UPSERT") and var action => action,
            var other => throw RecordXml.NotInSetError(other, $"changeBatch.changes.{index + 1}.member.action", "[CREATE, DELETE, UPSERT]"),
        };

    private static string Describe(EmulatedRecordSet set) =>
        set.Identifier is null
            ? $"[name='{set.Name}', type='{set.Type}']"
            : $"[name='{set.Name}', type='{set.Type}', set identifier='{set.Identifier}']";

    private static ApiException InvalidBatchError(IEnumerable<string> faults) => new("InvalidChangeBatch", $"[{string.Join(", ", faults)}]");
}
