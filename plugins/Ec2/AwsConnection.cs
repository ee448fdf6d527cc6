using Amazon;
using Amazon.EC2;
using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;

namespace OriginScript.Ec2;

/// <summary>The way to EC2 that the settings describe: region, endpoint, credentials. Made when first used.</summary>
internal sealed class AwsConnection : IDisposable
{
    private const string RegionOfAnEndpoint = "us-east-1";

    private readonly Settings _settings;
    private readonly Lazy<string?> _region;
    private readonly Lazy<AWSCredentials?> _credentials;
    private readonly Lazy<AmazonEC2Client> _client;
    private readonly Lazy<AmazonEC2Client> _allocating;

    public AwsConnection(Settings settings)
    {
        _settings = settings;
        _region = new(Region);
        _credentials = new(Credentials);
        _client = new(() => _credentials.Value is { } given ? new(given, Config()) : new(Config()));
        _allocating = new(() => AwsAllocation.Client(_credentials.Value, Config()));
    }

    /// <summary>For every call that may be repeated.</summary>
    public AmazonEC2Client Client => _client.Value;

    /// <summary>For the one call that must not be.</summary>
    public AmazonEC2Client Allocating => _allocating.Value;

    /// <summary>The region or the endpoint, for messages; said without a client, because a message may be about one that cannot be made.</summary>
    public string Where => _settings.EndpointUrl?.ToString() ?? _region.Value ?? "EC2";

    public void Dispose()
    {
        foreach (var client in new[] { _client, _allocating }.Where(client => client.IsValueCreated))
            client.Value.Dispose();
    }

    private AmazonEC2Config Config()
    {
        var config = new AmazonEC2Config();
        if (_settings.Profile is { } profile)
            config.Profile = new Profile(profile);
        if (_settings.EndpointUrl is { } endpoint)
        {
            config.ServiceURL = endpoint.ToString();
            config.AuthenticationRegion = _region.Value ?? RegionOfAnEndpoint;
            return config;
        }

        config.RegionEndpoint = RegionEndpoint.GetBySystemName(_region.Value ?? throw new OriginException(
            "No AWS region is set. Give --region, set AWS_REGION, or put region into the profile in ~/.aws/config."));
        return config;
    }

    private string? Region()
    {
        if (_settings.Region is { } said)
            return said;
        if (_settings.Profile is { } name && new CredentialProfileStoreChain().TryGetProfile(name, out var profile) && profile.Region is { } its)
            return its.SystemName;
        return FallbackRegionFactory.GetRegionEndpoint(includeInstanceMetadata: _settings.EndpointUrl is null)?.SystemName;
    }

    private AWSCredentials? Credentials()
    {
        if (_settings is { AccessKeyId: { } id, SecretAccessKey: { } secret })
            return new BasicAWSCredentials(id, secret.Reveal());
        if (_settings.Profile is not { } profile)
            return null;
        return new CredentialProfileStoreChain().TryGetAWSCredentials(profile, out var found)
            ? found
            : throw new OriginException($"There is no AWS profile {profile} with credentials in ~/.aws/config or ~/.aws/credentials. Make it with aws configure --profile {profile}.");
    }
}
