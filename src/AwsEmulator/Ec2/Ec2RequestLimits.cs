using System.Collections.Frozen;
using OriginScript.AwsEmulator.Protocol;

namespace OriginScript.AwsEmulator.Ec2;

/// <summary>
/// The default request rates of EC2, for each account and region, from "Request throttling for the Amazon EC2 API" of its developer guide. Each action
/// has a bucket of its own; the categories only say how large it is.
/// </summary>
internal static class Ec2RequestLimits
{
    private static readonly RequestLimit Reads = new(100, 20);
    private static readonly RequestLimit UnfilteredReads = new(50, 10);
    private static readonly RequestLimit Writes = new(50, 5);

    // Lists that draw from a smaller bucket if they are asked for as a whole.
    private static readonly FrozenSet<string> LargeLists = new[]
    {
        "DescribeInstances",
        "DescribeInstanceStatus",
        "DescribeNetworkInterfaces",
        "DescribeSecurityGroups",
        "DescribeSnapshots",
        "DescribeVolumes",
    }.ToFrozenSet();

    private static readonly FrozenDictionary<string, RequestLimit> OwnLimits = new Dictionary<string, RequestLimit>
    {
        ["CreateTags"] = new(100, 10),
        ["DeleteTags"] = new(100, 10),
        ["CreateVolume"] = new(100, 5),
        ["DeleteVolume"] = new(100, 5),
        ["ModifyInstanceMetadataOptions"] = new(100, 5),
        ["RunInstances"] = new(5, 2),
        ["StartInstances"] = new(5, 2),
        ["TerminateInstances"] = new(100, 5),
    }.ToFrozenDictionary();

    // Besides the requests, the instances are counted.
    private static readonly FrozenDictionary<string, RequestLimit> ResourceLimits = new Dictionary<string, RequestLimit>
    {
        ["RunInstances"] = new(1000, 2),
        ["StartInstances"] = new(1000, 2),
        ["StopInstances"] = new(1000, 20),
        ["TerminateInstances"] = new(1000, 20),
    }.ToFrozenDictionary();

    public static IReadOnlyList<TokenDraw> GetDraws(Ec2Action action, IReadOnlyDictionary<string, string> query)
    {
        TokenDraw request =
            OwnLimits.TryGetValue(action.Name, out var own) ? new(action.Name, own)
            : action.Writes ? new(action.Name, Writes)
            : LargeLists.Contains(action.Name) && !IsNarrowed(query) ? new($"{action.Name} unfiltered", UnfilteredReads)
            : new(action.Name, Reads);
        return ResourceLimits.TryGetValue(action.Name, out var resources)
            ? [request, new($"{action.Name} resources", resources, CountInstances(query))]
            : [request];
    }

    private static bool IsNarrowed(IReadOnlyDictionary<string, string> query) =>
        query.ContainsKey("MaxResults") || query.Keys.Any(name => name.StartsWith("Filter.", StringComparison.Ordinal));

    private static int CountInstances(IReadOnlyDictionary<string, string> query) =>
        int.TryParse(query.GetValueOrDefault("MaxCount"), out var launched) && launched > 0
            ? launched
            : query.Keys.Count(name => name.StartsWith("InstanceId.", StringComparison.Ordinal));
}
