using Amazon;
using Amazon.Route53;
using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;

namespace OriginScript.Route53;

/// <summary>Creates the client for the settings; the SDK's own chain supplies what they do not specify.</summary>
internal static class AwsRoute53ClientFactory
{
    public static AmazonRoute53Client Create(Settings settings)
    {
        var config = new AmazonRoute53Config { RegionEndpoint = ResolveRegion(settings) };
        if (settings.Profile is { } profile)
            config.Profile = new(profile);
        if (settings.EndpointUrl is { } url)
            config.ServiceURL = url.ToString();
        return settings is { AccessKeyId: { } key, SecretAccessKey: { } secret }
            ? new(new BasicAWSCredentials(key, secret.Reveal()), config)
            : new(config);
    }

    // Route 53 is global, so any region of the right partition will do; waiting for the instance metadata service is not worthwhile.
    private static RegionEndpoint ResolveRegion(Settings settings)
    {
        if (settings.Region is { } region)
            return RegionEndpoint.GetBySystemName(region);
        if (settings.Profile is { } name && new CredentialProfileStoreChain().TryGetProfile(name, out var profile) && profile.Region is { } its)
            return its;
        return FallbackRegionFactory.GetRegionEndpoint(includeInstanceMetadata: false) ?? RegionEndpoint.USEast1;
    }
}
