using System.Collections.ObjectModel;
using Amazon.Runtime;

namespace Amazon.Route53.Internal;

/// <summary>The time-outs that the SDK's <c>AWS_DEFAULTS_MODE</c> chooses between, the same for every service.</summary>
internal static class AmazonRoute53DefaultConfiguration
{
    public static ReadOnlyCollection<IDefaultConfiguration> All { get; } =
        new([
            Mode(DefaultConfigurationMode.Standard, 3100),
            Mode(DefaultConfigurationMode.InRegion, 1100),
            Mode(DefaultConfigurationMode.CrossRegion, 3100),
            Mode(DefaultConfigurationMode.Mobile, 30_000),
            Mode(DefaultConfigurationMode.Auto, 1100),
        ]);

    private static DefaultConfiguration Mode(DefaultConfigurationMode name, int connectMilliseconds) =>
        new()
        {
            Name = name,
            RetryMode = RequestRetryMode.Standard,
            S3UsEast1RegionalEndpoint = S3UsEast1RegionalEndpointValue.Regional,
            ConnectTimeout = TimeSpan.FromMilliseconds(connectMilliseconds),
            TlsNegotiationTimeout = TimeSpan.FromMilliseconds(connectMilliseconds),
        };
}
