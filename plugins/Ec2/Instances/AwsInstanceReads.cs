using System.Collections.Concurrent;
using Amazon.EC2.Model;
using OriginScript.Aws;

namespace OriginScript.Ec2;

/// <summary>What many hosts ask about instances at the same moment is one request.</summary>
internal sealed partial class AwsCompute
{
    private readonly ConcurrentDictionary<(string Field, bool LiveOnly), RequestGatherer<string, IReadOnlyList<Instance>>> _instances = new();

    private RequestGatherer<string, int?> VolumeSizes => field ??= CreateGatherer(FetchVolumeSizes);

    private RequestGatherer<string, bool> KeyPairs => field ??= CreateGatherer(FetchKeyPairs);

    private RequestGatherer<string, IReadOnlyList<Instance>> InstancesBy(string field, Func<Instance, string?> key, bool liveOnly) =>
        _instances.GetOrAdd((field, liveOnly), _ => CreateGatherer(values => FetchInstances(values, field, key, liveOnly)));

    private async Task<Func<string, IReadOnlyList<Instance>>> FetchInstances(
        IReadOnlyList<string> values,
        string field,
        Func<Instance, string?> key,
        bool liveOnly
    )
    {
        var all = await FetchInstances(liveOnly, CancellationToken.None, FilterBy(field, [.. values])).ConfigureAwait(false);
        var byKey = all.ToLookup(key);
        return value => [.. byKey[value]];
    }

    private Task<IReadOnlyList<Instance>> FetchInstances(bool liveOnly, CancellationToken cancel, params IReadOnlyList<Filter?> filters) =>
        ReadAllPages(async next =>
        {
            var request = new DescribeInstancesRequest
            {
                NextToken = next,
                Filters = CombineFilters([.. filters, liveOnly ? FilterBy("instance-state-name", LiveStates) : null]),
            };
            var answer = await Call((ec2, ask) => ec2.DescribeInstancesAsync(ask, cancel), request, cancel).ConfigureAwait(false);
            return (answer.Reservations?.SelectMany(reservation => reservation.Instances ?? []).Select(ToDomain), answer.NextToken);
        });

    private async Task<Func<string, int?>> FetchVolumeSizes(IReadOnlyList<string> volumes)
    {
        var found = await ReadAllPages(async next =>
            {
                var request = new DescribeVolumesRequest { NextToken = next, Filters = CombineFilters(FilterBy("volume-id", [.. volumes])) };
                var answer = await Call((ec2, ask) => ec2.DescribeVolumesAsync(ask), request, CancellationToken.None).ConfigureAwait(false);
                return (answer.Volumes?.AsEnumerable(), answer.NextToken);
            })
            .ConfigureAwait(false);
        var sizes = found.ToDictionary(volume => volume.VolumeId, volume => volume.Size);
        return volume => sizes.GetValueOrDefault(volume);
    }

    private async Task<Func<string, bool>> FetchKeyPairs(IReadOnlyList<string> names)
    {
        var request = new DescribeKeyPairsRequest { Filters = CombineFilters(FilterBy("key-name", [.. names])) };
        var answer = await Call((ec2, ask) => ec2.DescribeKeyPairsAsync(ask), request, CancellationToken.None).ConfigureAwait(false);
        var found = (answer.KeyPairs ?? []).Select(pair => pair.KeyName).ToHashSet();
        return found.Contains;
    }
}
