using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;

namespace OriginScript.Aws;

/// <summary>Region, endpoint and credentials of every client, as the options and the files of the AWS command line say; resolved on first use.</summary>
public sealed class AwsConnection
{
    internal const string KeyVariable = "AWS_ACCESS_KEY_ID";

    private const string DefaultRegion = "us-east-1";

    private readonly AwsOptions _options;
    private readonly Lazy<string?> _region;
    private readonly Lazy<AWSCredentials?> _credentials;

    /// <summary>A connection with these options.</summary>
    public AwsConnection(AwsOptions options)
    {
        _options = options;
        _region = new(() => FindRegion(options.EndpointUrl is null));
        _credentials = new(FindCredentials);
    }

    /// <summary>The credentials to create a client with; null: the SDK's own chain.</summary>
    /// <exception cref="OriginException">The profile has none.</exception>
    public AWSCredentials? Credentials => _credentials.Value;

    /// <summary>The endpoint, or the region, for messages; null if neither is known. Needs no client, because a message may say that none can be created.</summary>
    public string? Location => _options.EndpointUrl?.ToString() ?? _region.Value;

    /// <summary>Configures the client of a service that exists in every region.</summary>
    /// <exception cref="OriginException">No region is set.</exception>
    public T Configure<T>(T config)
        where T : ClientConfig =>
        Configure(
            config,
            _region,
            () =>
                throw new OriginException(
                    "No AWS region is set. Pass --region, set AWS_REGION, or set region for the profile in ~/.aws/config."
                        + AwsFiles.DescribeMissing()
                )
        );

    /// <summary>
    /// Configures the client of a global service: any region of the right partition will do, and waiting for the metadata service of an instance is
    /// not worthwhile.
    /// </summary>
    public T ConfigureGlobal<T>(T config)
        where T : ClientConfig => Configure(config, new(() => FindRegion(askInstance: false)), () => DefaultRegion);

    private T Configure<T>(T config, Lazy<string?> region, Func<string> otherwise)
        where T : ClientConfig
    {
        config.HttpClientFactory = new AwsHttpClientFactory(new());
        if (_options.Profile is { } profile)
            config.Profile = new Profile(profile);
        if (_options.EndpointUrl is { } endpoint)
        {
            config.ServiceURL = endpoint.ToString();
            config.AuthenticationRegion = region.Value ?? DefaultRegion;
            return config;
        }

        config.RegionEndpoint = RegionEndpoint.GetBySystemName(region.Value ?? otherwise());
        return config;
    }

    private string? FindRegion(bool askInstance)
    {
        if (_options.Region is { } given)
            return given;
        if (_options.Profile is { } name && new CredentialProfileStoreChain().TryGetProfile(name, out var profile) && profile.Region is { } its)
            return its.SystemName;
        return FallbackRegionFactory.GetRegionEndpoint(askInstance)?.SystemName;
    }

    private AWSCredentials? FindCredentials()
    {
        // The SDK reads the environment by itself, and knows session tokens; nothing else would mask one.
        new Secret(Environment.GetEnvironmentVariable("AWS_SESSION_TOKEN") ?? "").Reveal();
        if (_options is { AccessKeyId: { } id, SecretAccessKey: { } secret })
            return id == Environment.GetEnvironmentVariable(KeyVariable) ? null : new BasicAWSCredentials(id, secret.Reveal());
        if (_options.Profile is not { } profile)
            return null;
        return new CredentialProfileStoreChain().TryGetAWSCredentials(profile, out var found)
            ? found
            : throw new OriginException(
                $"The AWS profile {profile} has no credentials in ~/.aws/config or ~/.aws/credentials. Create it with aws configure --profile {profile}.{AwsFiles.DescribeMissing()}"
            );
    }
}
