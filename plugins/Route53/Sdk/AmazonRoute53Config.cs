using Amazon.Route53.Internal;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.Util.Internal;

namespace Amazon.Route53;

/// <summary>
/// Where and how to reach Route 53. Route 53 is global: the region only picks the partition, and <see cref="ClientConfig.ServiceURL"/>,
/// <c>AWS_ENDPOINT_URL_ROUTE_53</c> and <c>AWS_ENDPOINT_URL</c>, in this order, replace the partition's endpoint.
/// </summary>
public sealed class AmazonRoute53Config : ClientConfig
{
    /// <summary>The name that the SDK knows the service by in profiles, environment variables and telemetry.</summary>
    public static new string ServiceId => "Route 53";

    /// <summary>Takes every setting that is not given from the SDK's own environment variables and profile.</summary>
    public AmazonRoute53Config()
        : base(new DefaultConfigurationProvider(AmazonRoute53DefaultConfiguration.All))
    {
        base.ServiceId = ServiceId;
        AuthenticationServiceName = RegionEndpointServiceName;
        // The pipeline asks this property even where it has a resolver of its own, and fails on null.
        EndpointProvider = new AmazonRoute53EndpointProvider();
    }

    /// <inheritdoc/>
    public override string RegionEndpointServiceName => "route53";

    /// <inheritdoc/>
    public override string ServiceVersion => "2013-04-01";

    /// <inheritdoc/>
    public override string UserAgent { get; } = InternalSDKUtils.BuildUserAgentString(ServiceId, "4.0.0.0");

    /// <inheritdoc/>
    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
        EndpointProvider.ResolveEndpoint(new Route53EndpointParameters(this, parameters.AlternateEndpoint));
}
