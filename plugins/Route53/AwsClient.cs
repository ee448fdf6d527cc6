using Amazon;
using Amazon.Route53;
using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;

namespace OriginScript.Route53;

/// <summary>Makes the client that the settings ask for; what they leave open is the SDK's own chain.</summary>
internal static class AwsClient
{
    public static AmazonRoute53Client Of(Settings settings)
    {
        var config = new AmazonRoute53Config { RegionEndpoint = Region(settings) };
        if (settings.Profile is { } profile)
            config.Profile = new(profile);
        if (settings.EndpointUrl is { } url)
            config.ServiceURL = url.ToString();
        return settings is { AccessKeyId: { } key, SecretAccessKey: { } secret }
            ? new(new BasicAWSCredentials(key, secret.Reveal()), config)
            : new(config);
    }

    // Route 53 is global, so any region of the right partition will do; the instance's own metadata is not worth a wait.
    private static RegionEndpoint Region(Settings settings)
    {
        if (settings.Region is { } region)
            return RegionEndpoint.GetBySystemName(region);
        if (settings.Profile is { } name && new CredentialProfileStoreChain().TryGetProfile(name, out var profile) && profile.Region is { } its)
            return its;
        return FallbackRegionFactory.GetRegionEndpoint(includeInstanceMetadata: false) ?? RegionEndpoint.USEast1;
    }
}
