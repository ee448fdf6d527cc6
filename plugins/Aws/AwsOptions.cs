namespace OriginScript.Aws;

/// <summary>The options of every AWS plugin. What is not set is left to the SDK, which reads the files of the AWS command line too.</summary>
[PluginOptions]
public sealed record AwsOptions : IOptionsValidation
{
    private const string Credentials = "credentials";

    /// <summary>The AWS region.</summary>
    [PluginOption("region", EnvironmentVariables = ["AWS_REGION", "AWS_DEFAULT_REGION"], ConfigurationKeys = ["AWSRegion"], IdentifiesPlace = true)]
    public string? Region { get; init; }

    /// <summary>The AWS profile.</summary>
    [PluginOption("profile", EnvironmentVariables = ["AWS_PROFILE"], IdentifiesPlace = true, Group = Credentials)]
    public string? Profile { get; init; }

    /// <summary>One endpoint for every AWS service.</summary>
    [PluginOption("endpoint-url", EnvironmentVariables = ["AWS_ENDPOINT_URL"], IdentifiesPlace = true)]
    public Uri? EndpointUrl { get; init; }

    /// <summary>The access key ID.</summary>
    [PluginOption(
        "access-key-id",
        EnvironmentVariables = [AwsConnection.KeyVariable],
        ConfigurationKeys = ["AWSAccessKeyId"],
        IsConfigurationOnly = true,
        Group = Credentials
    )]
    public string? AccessKeyId { get; init; }

    /// <summary>The secret access key.</summary>
    [PluginOption(
        "secret-access-key",
        EnvironmentVariables = ["AWS_SECRET_ACCESS_KEY"],
        ConfigurationKeys = ["AWSSecretAccessKey", "AWSSecretKey"],
        Group = Credentials
    )]
    public Secret? SecretAccessKey { get; init; }

    /// <summary>The key pair of new instances.</summary>
    [PluginOption("key-pair", ConfigurationKeys = ["AWSKeyPairName"], IsConfigurationOnly = true)]
    public string? KeyPair { get; init; }

    /// <inheritdoc/>
    public string? FindProblem() =>
        this switch
        {
            { AccessKeyId: null, SecretAccessKey: not null } =>
                "A secret access key is set without its access key ID. Set AWS_ACCESS_KEY_ID too, or write AWSAccessKeyId in the same file.",
            { AccessKeyId: not null, SecretAccessKey: null } =>
                "An access key ID is set without its secret access key. Set AWS_SECRET_ACCESS_KEY too, or write AWSSecretAccessKey in the same file.",
            _ => null,
        };
}
