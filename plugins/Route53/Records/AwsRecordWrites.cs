using System.Collections.Concurrent;
using Amazon.Route53;
using Amazon.Route53.Model;
using OriginScript.Aws;

namespace OriginScript.Route53;

/// <summary>Changes of one zone that come at the same moment are one batch: Route 53 rejects a batch while another one of the zone is in progress.</summary>
internal sealed partial class AwsZones
{
    private const int MaxChangesInBatch = 200;

    private readonly ConcurrentDictionary<string, RequestGatherer<RecordChange, string>> _writes = [];

    public Task<string> ReplaceRecord(RecordKey key, Replacement replacement, CancellationToken cancel) =>
        _writes.GetOrAdd(key.Zone.Id, _ => new(ReplaceRecords, _clock, MaxChangesInBatch)).Ask(new(key, replacement), cancel);

    private async Task<Func<RecordChange, string>> ReplaceRecords(IReadOnlyList<RecordChange> changes)
    {
        var id =
            changes is [var only] ? await ReplaceRecordAlone(only)
            : RecordChange.FitTogether(changes) ? await SendTogether(changes)
            : throw new OriginException($"{changes.Count} changes of {changes[0].Key.Zone.Name} do not fit into one batch.");
        return _ => id;
    }

    // Route 53 applies all changes of a batch or none; which of them it refuses shows once each is sent on its own.
    private async Task<string> SendTogether(IReadOnlyList<RecordChange> changes)
    {
        try
        {
            return await SendChanges(changes);
        }
        catch (InvalidChangeBatchException refusal)
        {
            throw new OriginException($"Route 53 refused {changes.Count} changes of {changes[0].Key.Zone.Name}: {refusal.Message}", refusal);
        }
    }

    private async Task<string> ReplaceRecordAlone(RecordChange change)
    {
        try
        {
            return await SendChanges([change]);
        }
        catch (InvalidChangeBatchException refusal)
        {
            return await HandleRefusedChange(change, refusal);
        }
    }

    private async Task<string> SendChanges(IReadOnlyList<RecordChange> changes)
    {
        var what = changes is [var only] ? only.Key.ToString() : $"{changes.Count} records of {changes[0].Key.Zone.Name}";
        var answer = await AwsErrorMessages.Mutate(
            what,
            () =>
                _route53.ChangeResourceRecordSetsAsync(
                    new()
                    {
                        HostedZoneId = changes[0].Key.Zone.Id,
                        ChangeBatch = new() { Comment = $"OriginScript: {what}", Changes = [.. changes.SelectMany(ToSdk)] },
                    }
                ),
            CancellationToken.None
        );
        return answer.ChangeInfo.Id;
    }

    private IEnumerable<Change> ToSdk(RecordChange change)
    {
        if (change.Replacement.Before is { } before)
            yield return new() { Action = ChangeAction.DELETE, ResourceRecordSet = ToResourceRecordSet(change.Key, before) };
        if (change.Replacement.After is { } after)
            yield return new() { Action = ChangeAction.CREATE, ResourceRecordSet = ToResourceRecordSet(change.Key, after) };
    }

    /// <summary>An earlier attempt may have been applied although its response was lost; then the rejection means success.</summary>
    private async Task<string> HandleRefusedChange(RecordChange change, InvalidChangeBatchException refusal)
    {
        var (key, replacement) = change;
        var there = (await FindRecords([key]))(key);
        return (there, replacement) switch
        {
            ({ } other, _) when other.Type != key.Type => throw new OriginException(RecordConflict.Describe(key.Name, key.Type, other), refusal),
            (null, { After: null }) => "",
            (null, { Before: null }) => throw new OutcomeUnknownException(
                $"Route 53 reports that {key} already exists, but does not list it yet.",
                refusal
            ),

            // The id of that change is unknown, but a change with the same values cannot be in sync any sooner.
            ({ Special: null }, { After: { } after }) when there.Values.Equals(after.Values) && there.Ttl == after.Ttl => await SendChanges([
                new(key, new(after, after)),
            ]),
            _ => throw new OriginException(
                $"Route 53 refused to change {key} as planned: {refusal.Message.TrimEnd('.')}. Plan again to see the current state.",
                refusal
            ),
        };
    }

    private ResourceRecordSet ToResourceRecordSet(RecordKey key, RecordState state) =>
        new()
        {
            Name = key.Name.Escaped,
            Type = key.Type,
            TTL = state.Ttl,
            ResourceRecords = [.. GetStoredSpelling(key, state.Values).Select(value => new ResourceRecord { Value = value })],
        };

    // Route 53 deletes a record set only if its values are spelled as they were written.
    private Values GetStoredSpelling(RecordKey key, Values canonical) =>
        _otherSpellings.TryGetValue(key, out var stored) && Normalize(key.Type, stored).Equals(canonical) ? stored : canonical;
}
