using System.Runtime.CompilerServices;
using OriginScript.Testing;

namespace OriginScript.Route53.Tests.Support;

/// <summary>Zones in memory; a change is in sync after a few reads of its status.</summary>
internal sealed class FakeZones : IZones, IFakeWorld
{
    private readonly List<(DnsZone Zone, RecordSet Set)> _records = [];
    private readonly Dictionary<string, int> _reads = [];

    public List<DnsZone> Zones { get; } = [Named("example.org"), Named("infra.example.org")];

    public int ReadsUntilInSync { get; init; } = 2;

    public List<RecordKey> Replaced { get; } = [];

    public int WriteCount => Replaced.Count;

    public string StateText =>
        string.Join(
            '\n',
            _records.Select(record => $"{record.Set.Name} {record.Set.Type} {record.Set.Values} {record.Set.Ttl}").Order(StringComparer.Ordinal)
        );

    public static DnsZone Named(string name, bool isPrivate = false) =>
        new($"Z{name.Replace(".", "", StringComparison.Ordinal).ToUpperInvariant()}", DnsName.Parse(name), isPrivate, 2);

    public FakeZones With(string name, string type, params string[] values) =>
        With(new RecordSet(DnsName.Parse(name), type, Values.Sorted(values), 300));

    public FakeZones With(RecordSet set)
    {
        _records.Add((Zones.FindContaining(set.Name, isPrivate: false)[0], set));
        return this;
    }

    public void Register(Ports ports) => ports.Add<IZones>(_ => this);

    public Task<IReadOnlyList<DnsZone>> ListZones(CancellationToken cancel) => Task.FromResult<IReadOnlyList<DnsZone>>(Zones);

    public Task<RecordSet?> FindRecord(RecordKey key, CancellationToken cancel) =>
        Task.FromResult(
            FindStored(key)
                ?? _records
                    .Where(record => record.Zone == key.Zone && record.Set.Name == key.Name && (key.Type == "CNAME" || record.Set.Type == "CNAME"))
                    .Select(record => record.Set)
                    .FirstOrDefault()
        );

    public async IAsyncEnumerable<RecordSet> ListRecords(DnsZone zone, DnsName? from, [EnumeratorCancellation] CancellationToken cancel)
    {
        await Task.CompletedTask;
        var ordered = _records
            .Where(record => record.Zone == zone)
            .Select(record => record.Set)
            .OrderBy(set => set.Name.ToString(), StringComparer.Ordinal)
            .ThenBy(set => set.Type);
        foreach (var set in ordered.SkipWhile(set => from is not null && set.Name != from))
            yield return set;
    }

    public Task<string> ReplaceRecord(RecordKey key, Replacement replacement, CancellationToken cancel)
    {
        Replaced.Add(key);
        var now = FindStored(key);
        if (
            now is null
                ? replacement.Before is not null && replacement.After is not null
                : replacement.Before is null || !now.Values.Equals(replacement.Before.Values)
        )
            throw new OriginException($"{key} is not what the change starts from.");
        _records.RemoveAll(record => record.Set == now);
        if (replacement.After is { } after)
            _records.Add((key.Zone, new(key.Name, key.Type, after.Values, after.Ttl)));
        return Task.FromResult($"C{WriteCount}");
    }

    public Task<bool> IsInSync(string change, CancellationToken cancel) =>
        Task.FromResult((_reads[change] = _reads.GetValueOrDefault(change) + 1) > ReadsUntilInSync);

    private RecordSet? FindStored(RecordKey key) =>
        _records
            .Where(record => record.Zone == key.Zone && record.Set.Name == key.Name && record.Set.Type == key.Type)
            .Select(record => record.Set)
            .SingleOrDefault();
}
