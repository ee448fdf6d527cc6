using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Amazon.Route53.Model;
using OriginScript.Aws;

namespace OriginScript.Route53;

/// <summary>Records that are looked up at the same moment are read in one walk through their zone, which seeks from name to name.</summary>
internal sealed partial class AwsZones
{
    // Enough for all types of one name in one page; the records that follow are of no interest.
    private const string RecordsOfOneName = "20";

    // A walk takes at most as many calls as the zone has pages.
    private const int MaxRecordsInWalk = 300;

    private readonly ConcurrentDictionary<DnsZone, RequestGatherer<RecordKey, RecordSet?>> _reads = [];
    private readonly ConcurrentDictionary<RecordKey, Values> _otherSpellings = [];

    public Task<RecordSet?> FindRecord(RecordKey key, CancellationToken cancel) =>
        _reads.GetOrAdd(key.Zone, _ => new(FindRecords, _clock, MaxRecordsInWalk)).Ask(key, cancel);

    public async IAsyncEnumerable<RecordSet> ListRecords(DnsZone zone, DnsName? from, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var page in ReadPages(zone, new() { StartRecordName = from?.Escaped }, cancel).ConfigureAwait(false))
        {
            foreach (var set in page.ResourceRecordSets ?? [])
                yield return ToDomain(zone, set);
        }
    }

    private async Task<Func<RecordKey, RecordSet?>> FindRecords(IReadOnlyList<RecordKey> keys)
    {
        var found = new Dictionary<DnsName, IReadOnlyList<RecordSet>>();
        var names = new Queue<DnsName>(keys.Select(key => key.Name).Distinct().Order(DnsName.Route53Order));
        var most = names.Count == 1 ? RecordsOfOneName : null;
        while (names.TryDequeue(out var name))
        {
            var end = await ReadFrom(keys[0].Zone, name, most, found);

            // What lies before the end of the last page was on it, or does not exist.
            while (names.TryPeek(out var next) && (end is null || DnsName.Route53Order.Compare(next, end) < 0))
                names.Dequeue();
        }

        return key => SelectRecord(found.GetValueOrDefault(key.Name, []), key.Type);
    }

    /// <summary>Reads a page that starts at a name, and goes on only while it is still about that name. Returns where the next page would start; null: nowhere.</summary>
    private async Task<DnsName?> ReadFrom(DnsZone zone, DnsName name, string? most, Dictionary<DnsName, IReadOnlyList<RecordSet>> found)
    {
        var sets = new List<RecordSet>();
        DnsName? end = null;
        await foreach (var page in ReadPages(zone, new() { StartRecordName = name.Escaped, MaxItems = most }, CancellationToken.None))
        {
            sets.AddRange((page.ResourceRecordSets ?? []).Select(set => ToDomain(zone, set)));
            end = page.IsTruncated == true ? DnsName.FromRoute53(page.NextRecordName!) : null;
            if (end != name)
                break;
        }

        foreach (var group in sets.GroupBy(set => set.Name))
            found[group.Key] = [.. group];
        return end;
    }

    private static RecordSet? SelectRecord(IReadOnlyList<RecordSet> sets, string type) =>
        sets.FirstOrDefault(set => set.Type == type) ?? sets.FirstOrDefault(set => type == "CNAME" || set.Type == "CNAME");

    private async IAsyncEnumerable<ListResourceRecordSetsResponse> ReadPages(
        DnsZone zone,
        ListResourceRecordSetsRequest request,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        request.HostedZoneId = zone.Id;
        for (var more = true; more; )
        {
            var page = await AwsErrorMessages.Read($"read the zone {zone.Name}", () => _route53.ListResourceRecordSetsAsync(request, cancel), cancel);
            yield return page;
            more = page.IsTruncated == true;
            request.StartRecordName = page.NextRecordName;
            request.StartRecordType = page.NextRecordType;
            request.StartRecordIdentifier = page.NextRecordIdentifier;
        }
    }

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
}
