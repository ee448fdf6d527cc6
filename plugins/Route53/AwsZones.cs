using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Amazon.Route53;
using Amazon.Route53.Model;
using OriginScript.Aws;

namespace OriginScript.Route53;

/// <summary>The zones of an AWS account. Zones are read once, records on every call.</summary>
internal sealed class AwsZones(IAmazonRoute53 route53) : IZones, IReadinessCheck, IDisposable
{
    // Enough for all types of one name in one page; the records that follow are of no interest.
    private const string RecordsOfOneName = "20";

    private readonly ConcurrentDictionary<string, SemaphoreSlim> _zoneLocks = [];
    private readonly ConcurrentDictionary<RecordKey, Values> _otherSpellings = [];
    private readonly Lock _lock = new();
    private Task<IReadOnlyList<DnsZone>>? _zones;

    public AwsZones(AwsOptions options, ITrace? trace = null)
        : this(AwsRoute53ClientFactory.Create(options).ReportTo(trace, "Route 53")) { }

    public Task EnsureReady(CancellationToken cancel) => ListZones(cancel);

    public Task<IReadOnlyList<DnsZone>> ListZones(CancellationToken cancel)
    {
        lock (_lock)
        {
            if (_zones is null or { IsFaulted: true })
                _zones = FetchZones();
            return _zones.WaitAsync(cancel);
        }
    }

    public async Task<RecordSet?> FindRecord(RecordKey key, CancellationToken cancel)
    {
        RecordSet? excluding = null;
        await foreach (
            var set in ReadPages(key.Zone, new() { StartRecordName = key.Name.Escaped, MaxItems = RecordsOfOneName }, cancel).ConfigureAwait(false)
        )
        {
            if (set.Name != key.Name)
                break;
            if (set.Type == key.Type)
                return set;
            if (key.Type == "CNAME" || set.Type == "CNAME")
                excluding ??= set;
        }

        return excluding;
    }

    public IAsyncEnumerable<RecordSet> ListRecords(DnsZone zone, DnsName? from, CancellationToken cancel) =>
        ReadPages(zone, new() { StartRecordName = from?.Escaped }, cancel);

    public async Task<string> ReplaceRecord(RecordKey key, Replacement replacement, CancellationToken cancel)
    {
        // Route 53 rejects a batch for a zone while another batch is in progress.
        var turn = _zoneLocks.GetOrAdd(key.Zone.Id, _ => new(1));
        await turn.WaitAsync(cancel);
        try
        {
            return await SendChange(key, replacement, cancel);
        }
        catch (InvalidChangeBatchException refusal)
        {
            return await HandleRefusedChange(key, replacement, refusal, cancel);
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
            var answer = await AwsErrorMessages.Read(
                $"read the change {change}",
                () => route53.GetChangeAsync(new() { Id = change }, cancel),
                cancel
            );
            return answer.ChangeInfo.Status == ChangeStatus.INSYNC;
        }
        catch (NoSuchChangeException)
        {
            // Route 53 removes a change long after it is in sync.
            return true;
        }
    }

    public void Dispose() => route53.Dispose();

    private async Task<IReadOnlyList<DnsZone>> FetchZones()
    {
        var zones = new List<DnsZone>();
        var page = new ListHostedZonesRequest();
        for (var more = true; more; )
        {
            var answer = await AwsErrorMessages.Read("list the zones", () => route53.ListHostedZonesAsync(page), CancellationToken.None);
            zones.AddRange((answer.HostedZones ?? []).Select(ToDomain));
            more = answer.IsTruncated == true;
            page.Marker = answer.NextMarker;
        }

        return zones;
    }

    private async IAsyncEnumerable<RecordSet> ReadPages(
        DnsZone zone,
        ListResourceRecordSetsRequest page,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        page.HostedZoneId = zone.Id;
        for (var more = true; more; )
        {
            var answer = await AwsErrorMessages.Read($"read the zone {zone.Name}", () => route53.ListResourceRecordSetsAsync(page, cancel), cancel);
            foreach (var set in answer.ResourceRecordSets ?? [])
                yield return ToDomain(zone, set);
            more = answer.IsTruncated == true;
            page.StartRecordName = answer.NextRecordName;
            page.StartRecordType = answer.NextRecordType;
            page.StartRecordIdentifier = answer.NextRecordIdentifier;
        }
    }

    private async Task<string> SendChange(RecordKey key, Replacement replacement, CancellationToken cancel)
    {
        var changes = new List<Change>();
        if (replacement.Before is { } before)
            changes.Add(new() { Action = ChangeAction.DELETE, ResourceRecordSet = ToResourceRecordSet(key, before) });
        if (replacement.After is { } after)
            changes.Add(new() { Action = ChangeAction.CREATE, ResourceRecordSet = ToResourceRecordSet(key, after) });
        var answer = await AwsErrorMessages.Mutate(
            key.ToString(),
            () =>
                route53.ChangeResourceRecordSetsAsync(
                    new()
                    {
                        HostedZoneId = key.Zone.Id,
                        ChangeBatch = new() { Comment = $"OriginScript: {key}", Changes = changes },
                    },
                    cancel
                ),
            cancel
        );
        return answer.ChangeInfo.Id;
    }

    /// <summary>An earlier attempt may have been applied although its response was lost; then the rejection means success.</summary>
    private async Task<string> HandleRefusedChange(
        RecordKey key,
        Replacement replacement,
        InvalidChangeBatchException refusal,
        CancellationToken cancel
    )
    {
        var there = await FindRecord(key, cancel);
        return (there, replacement) switch
        {
            ({ } other, _) when other.Type != key.Type => throw new OriginException(RecordConflict.Describe(key.Name, key.Type, other), refusal),
            (null, { After: null }) => "",
            (null, { Before: null }) => throw new OutcomeUnknownException(
                $"Route 53 reports that {key} already exists, but does not list it yet.",
                refusal
            ),

            // The id of that change is unknown, but a change with the same values cannot be in sync any sooner.
            ({ Special: null }, { After: { } after }) when there.Values.Equals(after.Values) && there.Ttl == after.Ttl => await SendChange(
                key,
                new(after, after),
                cancel
            ),
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

    private RecordSet ToDomain(DnsZone zone, ResourceRecordSet set)
    {
        var (name, type) = (DnsName.FromRoute53(set.Name), set.Type.Value);
        Values stored = [.. (set.ResourceRecords ?? []).Select(record => record.Value)];
        var canonical = Normalize(type, stored);
        if (!Values.Sorted(stored).Equals(canonical))
            _otherSpellings[new(zone, name, type)] = stored;
        else
            _otherSpellings.TryRemove(new(zone, name, type), out _);
        return new(name, type, canonical, set.TTL ?? 0)
        {
            AliasOf = set.AliasTarget is { } alias ? DnsName.FromRoute53(alias.DNSName) : null,
            SetIdentifier = set.SetIdentifier,
        };
    }

    private static Values Normalize(string type, Values values) => Values.Sorted(values.Select(value => RecordValue.NormalizeIfValid(type, value)));

    private static DnsZone ToDomain(HostedZone zone) =>
        new(
            zone.Id[(zone.Id.LastIndexOf('/') + 1)..],
            DnsName.FromRoute53(zone.Name),
            zone.Config?.PrivateZone == true,
            zone.ResourceRecordSetCount ?? 0
        );
}
