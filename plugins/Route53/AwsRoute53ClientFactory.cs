using Amazon.Route53;
using OriginScript.Aws;

namespace OriginScript.Route53;

/// <summary>Creates the client; the SDK's own chain supplies what the options do not specify.</summary>
internal static class AwsRoute53ClientFactory
{
    public static AmazonRoute53Client Create(AwsOptions options)
    {
        var connection = new AwsConnection(options);
        var config = connection.ConfigureGlobal(new AmazonRoute53Config());
        return connection.Credentials is { } credentials ? new(credentials, config) : new(config);
    }
}
