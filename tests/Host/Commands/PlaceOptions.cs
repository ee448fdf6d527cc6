using OriginScript.Host.Platform;

namespace OriginScript.Host.Tests.Commands;

/// <summary>The options of a plugin, some of which the sandbox knows.</summary>
[PluginOptions]
internal sealed record PlaceOptions : IOptionsValidation
{
    [PluginOption("region")]
    public string? Region { get; init; }

    [PluginOption("profile")]
    public string? Profile { get; init; }

    [PluginOption("endpoint-url")]
    public Uri? EndpointUrl { get; init; }

    [PluginOption("access-key-id")]
    public string? AccessKeyId { get; init; }

    [PluginOption("secret-access-key")]
    public Secret? SecretAccessKey { get; init; }

    [PluginOption("user")]
    public string? User { get; init; }

    [PluginOption("key")]
    public string? Key { get; init; }

    [PluginOption("retries", Default = "3")]
    public int Retries { get; init; }

    [PluginOption("patience")]
    public TimeSpan? Patience { get; init; }

    /// <summary>The record as the catalog returns it.</summary>
    public static OptionsRecord Record { get; } =
        new(
            typeof(PlaceOptions),
            [
                Declare(nameof(Region), "region", OptionKind.Text) with
                {
                    EnvironmentVariables = ["AWS_REGION", "AWS_DEFAULT_REGION"],
                    ConfigurationKeys = ["AWSRegion"],
                    IdentifiesPlace = true,
                },
                Declare(nameof(Profile), "profile", OptionKind.Text) with
                {
                    EnvironmentVariables = ["AWS_PROFILE"],
                    IdentifiesPlace = true,
                    Group = "credentials",
                },
                Declare(nameof(EndpointUrl), "endpoint-url", OptionKind.Url) with
                {
                    IdentifiesPlace = true,
                },
                Declare(nameof(AccessKeyId), "access-key-id", OptionKind.Text) with
                {
                    EnvironmentVariables = ["AWS_ACCESS_KEY_ID"],
                    ConfigurationKeys = ["AWSAccessKeyId"],
                    IsConfigurationOnly = true,
                    Group = "credentials",
                },
                Declare(nameof(SecretAccessKey), "secret-access-key", OptionKind.Secret) with
                {
                    EnvironmentVariables = ["AWS_SECRET_ACCESS_KEY"],
                    ConfigurationKeys = ["AWSSecretAccessKey", "AWSSecretKey"],
                    IsConfigurationOnly = true,
                    Group = "credentials",
                },
                Declare(nameof(User), "user", OptionKind.Text) with
                {
                    ConfigurationKeys = ["RemoteUser"],
                },
                Declare(nameof(Key), "key", OptionKind.Text),
                Declare(nameof(Retries), "retries", OptionKind.Int) with
                {
                    Default = "3",
                },
                Declare(nameof(Patience), "patience", OptionKind.Duration),
            ]
        );

    public string? FindProblem() =>
        AccessKeyId is not null && SecretAccessKey is null ? "An access key ID is set without its secret. Set both." : null;

    private static PluginOption Declare(string property, string name, OptionKind kind) =>
        new("OriginScript.Place", typeof(PlaceOptions).FullName!, property, name, kind);
}
