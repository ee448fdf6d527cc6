using System.Collections.Frozen;
using Amazon.EC2.Model;
using Amazon.Runtime;
using OriginScript.Aws;

namespace OriginScript.Ec2;

/// <summary>
/// The request rates that EC2 gives every account in a region, from "Request throttling for the Amazon EC2 API" of its developer guide. An account may have
/// been given higher ones; nothing tells a client which.
/// </summary>
internal static class AwsEc2Rates
{
    private static readonly FrozenDictionary<string, (double Capacity, double RefillPerSecond)> OwnRates = new Dictionary<string, (double, double)>
    {
        ["CreateTags"] = (100, 10),
        ["DeleteTags"] = (100, 10),
        ["RunInstances"] = (5, 2),
        ["StartInstances"] = (5, 2),
        ["TerminateInstances"] = (100, 5),
    }.ToFrozenDictionary();

    /// <summary>The instances that such a call names are counted as well.</summary>
    private static readonly FrozenDictionary<string, (double Capacity, double RefillPerSecond)> ResourceRates = new Dictionary<
        string,
        (double, double)
    >
    {
        ["RunInstances"] = (1000, 2),
        ["StartInstances"] = (1000, 2),
        ["StopInstances"] = (1000, 20),
        ["TerminateInstances"] = (1000, 20),
    }.ToFrozenDictionary();

    /// <summary>The rates that a request is subject to. Requests of this plugin name one instance each.</summary>
    public static IReadOnlyList<RequestRate> Get(AmazonWebServiceRequest request)
    {
        var action = request.GetType().Name[..^"Request".Length];
        var own = CreateRate(action, request);
        return ResourceRates.TryGetValue(action, out var resources)
            ? [own, new($"{action} resources", resources.Capacity, resources.RefillPerSecond)]
            : [own];
    }

    private static RequestRate CreateRate(string action, AmazonWebServiceRequest request)
    {
        if (OwnRates.TryGetValue(action, out var own))
            return new(action, own.Capacity, own.RefillPerSecond);
        if (!action.StartsWith("Describe", StringComparison.Ordinal) && !action.StartsWith("Get", StringComparison.Ordinal))
            return new(action, 50, 5);
        return request is DescribeInstancesRequest { Filters: null or [], MaxResults: null }
            ? new($"{action} unfiltered", 50, 10)
            : new(action, 100, 20);
    }
}
