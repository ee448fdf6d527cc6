using Amazon.Route53;
using Amazon.Route53.Model;
using OriginScript.Aws;

namespace OriginScript.Route53;

/// <summary>The zones of an AWS account. Zones are read once, records on every call.</summary>
internal sealed partial class AwsZones : IZones, IReadinessCheck, IDisposable
{
    private readonly IAmazonRoute53 _route53;
    private readonly TimeProvider _clock;
    private readonly RequestGatherer<string, bool> _syncs;
    private readonly Lock _lock = new();
    private Task<IReadOnlyList<DnsZone>>? _zones;

    public AwsZones(AwsOptions options, PortContext context)
        : this(AwsRoute53ClientFactory.Create(options, context), context.Clock) { }

    public AwsZones(IAmazonRoute53 route53, TimeProvider? clock = null)
    {
        (_route53, _clock) = (route53, clock ?? TimeProvider.System);
        _syncs = new(FetchSyncs, _clock, most: 20);
    }

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

    public Task<bool> IsInSync(string change, CancellationToken cancel) => _syncs.Ask(change, cancel);

    public void Dispose() => _route53.Dispose();

    private async Task<IReadOnlyList<DnsZone>> FetchZones()
    {
        var zones = new List<DnsZone>();
        var page = new ListHostedZonesRequest();
        for (var more = true; more; )
        {
            var answer = await AwsErrorMessages.Read("list the zones", () => _route53.ListHostedZonesAsync(page), CancellationToken.None);
            zones.AddRange((answer.HostedZones ?? []).Select(ToDomain));
            more = answer.IsTruncated == true;
            page.Marker = answer.NextMarker;
        }

        return zones;
    }

    // Records that were written together wait for the same change.
    private async Task<Func<string, bool>> FetchSyncs(IReadOnlyList<string> changes)
    {
        var states = await Task.WhenAll(changes.Select(FetchSync));
        var inSync = changes.Where((_, index) => states[index]).ToHashSet();
        return inSync.Contains;
    }

    private async Task<bool> FetchSync(string change)
    {
        try
        {
            var answer = await AwsErrorMessages.Read(
                $"read the change {change}",
                () => _route53.GetChangeAsync(new() { Id = change }),
                CancellationToken.None
            );
            return answer.ChangeInfo.Status == ChangeStatus.INSYNC;
        }
        catch (NoSuchChangeException)
        {
            // Route 53 removes a change long after it is in sync.
            return true;
        }
    }

    private static DnsZone ToDomain(HostedZone zone) =>
        new(
            zone.Id[(zone.Id.LastIndexOf('/') + 1)..],
            DnsName.FromRoute53(zone.Name),
            zone.Config?.PrivateZone == true,
            zone.ResourceRecordSetCount ?? 0
        );
}
