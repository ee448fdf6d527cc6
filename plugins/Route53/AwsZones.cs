using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Amazon.Route53;
using Amazon.Route53.Model;

namespace OriginScript.Route53;

/// <summary>The zones of an AWS account. Zones are looked up once; records always anew.</summary>
internal sealed class AwsZones(IAmazonRoute53 route53) : IZones, IReady, IDisposable
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _turns = [];
    private readonly Lock _gate = new();
    private Task<IReadOnlyList<Zone>>? _zones;

    public AwsZones(Settings settings)
        : this(AwsClient.Of(settings))
    {
    }

    public Task Ready(CancellationToken cancel) => All(cancel);

    public Task<IReadOnlyList<Zone>> All(CancellationToken cancel)
    {
        lock (_gate)
        {
            if (_zones is null or { IsFaulted: true })
                _zones = ReadZones();
            return _zones.WaitAsync(cancel);
        }
    }

    public async Task<RecordSet?> Find(RecordKey key, CancellationToken cancel)
    {
        var answer = await AwsTrouble.Asking($"read {key}", () => route53.ListResourceRecordSetsAsync(
            new() { HostedZoneId = key.Zone.Id, StartRecordName = key.Name.Escaped, StartRecordType = key.Type, MaxItems = "1" },
            cancel), cancel);
        return answer.ResourceRecordSets is [var first, ..] && Read(first) is var found && (found.Name, found.Type) == (key.Name, key.Type) ? found : null;
    }

    public async IAsyncEnumerable<RecordSet> Records(Zone zone, DnsName? from, [EnumeratorCancellation] CancellationToken cancel)
    {
        var page = new ListResourceRecordSetsRequest { HostedZoneId = zone.Id, StartRecordName = from?.Escaped };
        for (var more = true; more;)
        {
            var answer = await AwsTrouble.Asking($"read the zone {zone.Name}", () => route53.ListResourceRecordSetsAsync(page, cancel), cancel);
            foreach (var set in answer.ResourceRecordSets ?? [])
                yield return Read(set);
            more = answer.IsTruncated == true;
            page.StartRecordName = answer.NextRecordName;
            page.StartRecordType = answer.NextRecordType;
            page.StartRecordIdentifier = answer.NextRecordIdentifier;
        }
    }

    public async Task<string> Replace(RecordKey key, Replacement replacement, CancellationToken cancel)
    {
        // Route 53 refuses a batch for a zone that is busy with another one.
        var turn = _turns.GetOrAdd(key.Zone.Id, _ => new(1));
        await turn.WaitAsync(cancel);
        try
        {
            return await Send(key, replacement, cancel);
        }
        catch (InvalidChangeBatchException refusal)
        {
            return await Again(key, replacement, refusal, cancel);
        }
        finally
        {
            turn.Release();
        }
    }

    public async Task<bool> IsInSync(string change, CancellationToken cancel)
    {
        try
        {
            var answer = await AwsTrouble.Asking($"ask about the change {change}", () => route53.GetChangeAsync(new() { Id = change }, cancel), cancel);
            return answer.ChangeInfo.Status == ChangeStatus.INSYNC;
        }
        catch (NoSuchChangeException)
        {
            // Route 53 forgets a change long after it is everywhere.
            return true;
        }
    }

    public void Dispose() => route53.Dispose();

    private async Task<IReadOnlyList<Zone>> ReadZones()
    {
        var zones = new List<Zone>();
        var page = new ListHostedZonesRequest();
        for (var more = true; more;)
        {
            var answer = await AwsTrouble.Asking("list the zones", () => route53.ListHostedZonesAsync(page), CancellationToken.None);
            zones.AddRange((answer.HostedZones ?? []).Select(Read));
            more = answer.IsTruncated == true;
            page.Marker = answer.NextMarker;
        }

        return zones;
    }

    private async Task<string> Send(RecordKey key, Replacement replacement, CancellationToken cancel)
    {
        var changes = new List<Change>();
        if (replacement.Before is { } before)
            changes.Add(new() { Action = ChangeAction.DELETE, ResourceRecordSet = Written(key, before) });
        if (replacement.After is { } after)
            changes.Add(new() { Action = ChangeAction.CREATE, ResourceRecordSet = Written(key, after) });
        var answer = await AwsTrouble.Changing(key.ToString(), () => route53.ChangeResourceRecordSetsAsync(
            new() { HostedZoneId = key.Zone.Id, ChangeBatch = new() { Comment = $"OriginScript: {key}", Changes = changes } },
            cancel), cancel);
        return answer.ChangeInfo.Id;
    }

    /// <summary>An earlier try may have had its effect although its answer was lost; then the refusal means that all is well.</summary>
    private async Task<string> Again(RecordKey key, Replacement replacement, InvalidChangeBatchException refusal, CancellationToken cancel)
    {
        var there = await Find(key, cancel);
        return (there, replacement) switch
        {
            (null, { After: null }) => "",
            (null, { Before: null }) => throw new UnansweredException($"Route 53 says that {key} is there already, and does not show it yet.", refusal),

            // Which change made it is unknown, but one of the same values cannot be everywhere any sooner.
            ({ Special: null }, { After: { } after }) when there.Values.Equals(after.Values) && there.Ttl == after.Ttl =>
                await Send(key, new(after, after), cancel),
            _ => throw new OriginException(
                $"Route 53 refused to change {key} as planned: {refusal.Message.TrimEnd('.')}. Plan again to see what is there now.", refusal),
        };
    }

    private static ResourceRecordSet Written(RecordKey key, RecordState state) => new()
    {
        Name = key.Name.Escaped,
        Type = key.Type,
        TTL = state.Ttl,
        ResourceRecords = [.. state.Values.Select(value => new ResourceRecord { Value = value })],
    };

    private static RecordSet Read(ResourceRecordSet set) => new(
        DnsName.Answered(set.Name), set.Type.Value, Values.Sorted((set.ResourceRecords ?? []).Select(record => record.Value)), set.TTL ?? 0)
    {
        AliasOf = set.AliasTarget is { } alias ? DnsName.Answered(alias.DNSName) : null,
        SetIdentifier = set.SetIdentifier,
    };

    private static Zone Read(HostedZone zone) => new(
        zone.Id[(zone.Id.LastIndexOf('/') + 1)..], DnsName.Answered(zone.Name), zone.Config?.PrivateZone == true, zone.ResourceRecordSetCount ?? 0);
}
