using Amazon.Route53;
using Amazon.Runtime;
using OriginScript.Aws;

namespace OriginScript.Route53;

/// <summary>Creates the client; the SDK's own chain supplies what the options do not specify.</summary>
internal static class AwsRoute53ClientFactory
{
    public static AmazonRoute53Client Create(AwsOptions options, PortContext context)
    {
        var connection = new AwsConnection(options);
        var config = connection.ConfigureGlobal(new AmazonRoute53Config());
        var client = connection.Credentials is { } credentials ? new AmazonRoute53Client(credentials, config) : new(config);
        return client.KeepTo(new(GetRates, context.Clock, context.Notify), "route53").ReportTo(context.Trace, "Route 53");
    }

    // The rates of every account, from "Throttling for Amazon Route 53 API requests" of the developer guide: each action of this plugin has as large a
    // bucket as all of them together.
    private static IReadOnlyList<RequestRate> GetRates(AmazonWebServiceRequest request) => [new("account", 50, 10)];
}
