using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace Amazon.Route53.Internal;

/// <summary>What the choice of an endpoint depends on.</summary>
internal sealed class Route53EndpointParameters : EndpointParameters
{
    public Route53EndpointParameters(IClientConfig config, RegionEndpoint? alternate = null)
    {
        Region = (alternate ?? config.RegionEndpoint)?.SystemName ?? config.AuthenticationRegion;
        Endpoint = config.ServiceURL;
        SigningRegion = config.AuthenticationRegion;
        UseFips = config.UseFIPSEndpoint;
        UseDualStack = config.UseDualstackEndpoint;
    }

    public string? Region { get; }

    public string? Endpoint { get; }

    public string? SigningRegion { get; }

    public bool UseFips { get; }

    public bool UseDualStack { get; }
}
