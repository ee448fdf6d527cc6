using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal.Endpoints.StandardLibrary;

namespace Amazon.Route53.Internal;

/// <summary>
/// Route 53's endpoint rules: one global endpoint for each partition, signed for that partition's own region, whatever the region asked
/// for. The outside contract is the rule set that the service publishes for its SDKs.
/// </summary>
internal sealed class AmazonRoute53EndpointProvider : IEndpointProvider
{
    public Endpoint ResolveEndpoint(EndpointParameters parameters)
    {
        var wanted = (Route53EndpointParameters)parameters;
        if (wanted.Endpoint is { Length: > 0 } custom)
            return CustomEndpoint(custom, wanted);
        if (wanted.Region is not { Length: > 0 } region)
            throw new AmazonClientException("Route 53 needs a region to know its partition: set AWS_REGION, or give the client an endpoint URL.");
        var partition = Fn.Partition(region);
        return SignedEndpoint($"https://{Host(partition, wanted)}", wanted.SigningRegion ?? partition.implicitGlobalRegion);
    }

    private static Endpoint CustomEndpoint(string url, Route53EndpointParameters wanted) =>
        wanted.UseFips || wanted.UseDualStack
            ? throw new AmazonClientException($"The endpoint {url} cannot be combined with FIPS or dual stack: remove one of the settings.")
            : SignedEndpoint(url, wanted.SigningRegion ?? Fn.Partition(wanted.Region ?? "us-east-1").implicitGlobalRegion);

    private static string Host(Partition partition, Route53EndpointParameters wanted)
    {
        var fips = wanted.UseFips && partition.name != "aws-us-gov" ? "-fips" : "";
        var infix = partition.name switch
        {
            "aws-us-gov" => "us-gov.",
            "aws" or "aws-cn" or "aws-eusc" when wanted.UseDualStack => "global.",
            _ => "",
        };
        return $"route53{fips}.{infix}{(wanted.UseDualStack ? partition.dualStackDnsSuffix : partition.dnsSuffix)}";
    }

    private static Endpoint SignedEndpoint(string url, string region) =>
        new(url, $$"""{"authSchemes":[{"name":"sigv4","signingName":"route53","signingRegion":"{{region}}"}]}""", "{}");
}
