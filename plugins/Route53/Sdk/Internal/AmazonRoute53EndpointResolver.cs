using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;

namespace Amazon.Route53.Internal;

/// <summary>The pipeline's handler that asks <see cref="AmazonRoute53EndpointProvider"/> on behalf of each request.</summary>
internal sealed class AmazonRoute53EndpointResolver : BaseEndpointResolver
{
    protected override EndpointParameters MapEndpointsParameters(IRequestContext requestContext) =>
        new Route53EndpointParameters(requestContext.ClientConfig, requestContext.Request.AlternateEndpoint);
}
