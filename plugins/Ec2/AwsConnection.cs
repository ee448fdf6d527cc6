using Amazon;
using Amazon.EC2;
using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;

namespace OriginScript.Ec2;

/// <summary>The EC2 clients for the region, endpoint and credentials of the settings, created on first use.</summary>
internal sealed class AwsConnection : IDisposable
{
    private const string DefaultSigningRegion = "us-east-1";

    private readonly Settings _settings;
    private readonly Lazy<string?> _region;
    private readonly Lazy<AWSCredentials?> _credentials;
    private readonly Lazy<AmazonEC2Client> _client;
    private readonly Lazy<AmazonEC2Client> _allocationClient;

    public AwsConnection(Settings settings)
    {
        _settings = settings;
        _region = new(ResolveRegion);
        _credentials = new(ResolveCredentials);
        _client = new(() => _credentials.Value is { } given ? new(given, CreateConfig()) : new(CreateConfig()));
        _allocationClient = new(() => AwsAllocationClient.Create(_credentials.Value, CreateConfig()));
    }

    /// <summary>The client for every call that may be retried.</summary>
    public AmazonEC2Client Client => _client.Value;

    /// <summary>The client for AllocateAddress, which must not be retried.</summary>
    public AmazonEC2Client AllocationClient => _allocationClient.Value;

    /// <summary>The region or the endpoint, for messages; needs no client, because a message may say that none can be created.</summary>
    public string Location => _settings.EndpointUrl?.ToString() ?? _region.Value ?? "EC2";

    public void Dispose()
    {
        foreach (var client in new[] { _client, _allocationClient }.Where(client => client.IsValueCreated))
            client.Value.Dispose();
    }

    private AmazonEC2Config CreateConfig()
    {
        var config = new AmazonEC2Config();
        if (_settings.Profile is { } profile)
            config.Profile = new Profile(profile);
        if (_settings.EndpointUrl is { } endpoint)
        {
            config.ServiceURL = endpoint.ToString();
            config.AuthenticationRegion = _region.Value ?? DefaultSigningRegion;
            return config;
        }

        config.RegionEndpoint = RegionEndpoint.GetBySystemName(_region.Value ?? throw new OriginException(
            "No AWS region is set. Pass --region, set AWS_REGION, or set region for the profile in ~/.aws/config."));
        return config;
    }

    private string? ResolveRegion()
    {
        if (_settings.Region is { } said)
            return said;
        if (_settings.Profile is { } name && new CredentialProfileStoreChain().TryGetProfile(name, out var profile) && profile.Region is { } its)
            return its.SystemName;
        return FallbackRegionFactory.GetRegionEndpoint(includeInstanceMetadata: _settings.EndpointUrl is null)?.SystemName;
    }

    private AWSCredentials? ResolveCredentials()
    {
        if (_settings is { AccessKeyId: { } id, SecretAccessKey: { } secret })
            return new BasicAWSCredentials(id, secret.Reveal());
        if (_settings.Profile is not { } profile)
            return null;
        return new CredentialProfileStoreChain().TryGetAWSCredentials(profile, out var found)
            ? found
            : throw new OriginException($"The AWS profile {profile} has no credentials in ~/.aws/config or ~/.aws/credentials. Create it with aws configure --profile {profile}.");
    }
}
