using OriginScript.Host.Platform;

namespace OriginScript.Host.Configuration;

/// <summary>
/// Resolves the settings from options, environment and configuration files. An option wins, then the file named by <c>--awscred</c>, the environment,
/// <c>./.awscred</c>, <c>~/.awscred</c>; anything not set is left to the SDK's default chain.
/// </summary>
internal sealed class SettingsResolver
{
    private readonly GlobalOptions _options;
    private readonly HostEnvironment _environment;
    private readonly AwscredFile? _namedFile;
    private readonly IReadOnlyList<AwscredFile> _defaultFiles;
    private readonly List<string> _sources = [];

    /// <summary>Loads the configuration files.</summary>
    /// <exception cref="UsageException">A file cannot be used.</exception>
    public SettingsResolver(GlobalOptions options, HostEnvironment surroundings)
    {
        (_options, _environment) = (options, surroundings);
        if (options.Awscred is { } path)
        {
            _namedFile = AwscredFile.LoadIfExists(Path.GetFullPath(path, surroundings.CurrentDirectory))
                ?? throw new UsageException($"The file {path} does not exist. Name an existing one with --awscred FILE.");
        }

        string[] folders = [surroundings.CurrentDirectory, surroundings.HomeDirectory];
        _defaultFiles = [.. folders.Distinct().Select(folder => AwscredFile.LoadIfExists(Path.Combine(folder, ".awscred"))).OfType<AwscredFile>()];
    }

    /// <summary>The source of each value, never the value of a secret; complete after <see cref="Resolve"/> has been called.</summary>
    public IReadOnlyList<string> Sources => _sources;

    /// <summary>The settings.</summary>
    /// <exception cref="UsageException">A value cannot be used.</exception>
    public Settings Resolve()
    {
        var keyPair = RecordSource("key pair", FromFiles("AWSKeyPairName"));
        var (key, secret) = ResolveCredentials();
        return new()
        {
            Region = RecordSource("region", FromFlag("--region", _options.Region) ?? FromNamedFile("AWSRegion") ?? FromVariable("AWS_REGION") ?? FromVariable("AWS_DEFAULT_REGION") ?? FromDefaultFiles("AWSRegion")),
            Profile = RecordSource("profile", FromFlag("--profile", _options.Profile)),
            EndpointUrl = RecordSource("endpoint", FromFlag("--endpoint-url", _options.EndpointUrl)) is { } url ? ParseEndpoint(url) : null,
            AccessKeyId = key,
            SecretAccessKey = secret,
            KeyPair = keyPair,
            User = RecordSource("user", FromFlag("--user", _options.User) ?? FromFiles("RemoteUser")),
            KeyFile = RecordSource("key file", FromFlag("--key", _options.Key) ?? KeyFileFor(keyPair)),
        };
    }

    private static ConfigurationValue? FromFlag(string name, string? value) => value is null ? null : new(value, name);

    private static Uri ParseEndpoint(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
        ? uri
        : throw new UsageException($"--endpoint-url \"{url}\" is not a valid URL. Write for example --endpoint-url http://127.0.0.1:4566.");

    private ConfigurationValue? KeyFileFor(string? keyPair) =>
        keyPair is null ? null : new(Path.Combine(_environment.HomeDirectory, ".ssh", keyPair + ".pem"), "AWSKeyPairName");

    private (string? Key, Secret? Secret) ResolveCredentials()
    {
        if (_namedFile is not null && FindCredentials(_namedFile) is { } named)
            return named;
        var chosen = FromFlag("--profile", _options.Profile) ?? (FromVariable("AWS_SECRET_ACCESS_KEY") is null ? null : FromVariable("AWS_ACCESS_KEY_ID")) ?? FromVariable("AWS_PROFILE");
        if (chosen is not null)
        {
            _sources.Add($"credentials: {chosen.Source}");
            return (null, null);
        }

        foreach (var file in _defaultFiles)
        {
            if (FindCredentials(file) is { } pair)
                return pair;
        }

        _sources.Add("credentials: the SDK's default chain");
        return (null, null);
    }

    private (string Key, Secret Secret)? FindCredentials(AwscredFile file)
    {
        switch (file["AWSAccessKeyId"], file["AWSSecretAccessKey"] ?? file["AWSSecretKey"])
        {
            case ({ } key, { } secret):
                _sources.Add($"credentials: {file.Path}");
                return (key, new Secret(secret));
            case (null, null):
                return null;
            case (null, _):
                throw new UsageException($"{file.Path} has a secret key but no AWSAccessKeyId. Write both lines.");
            default:
                throw new UsageException($"{file.Path} has an AWSAccessKeyId but no AWSSecretAccessKey. Write both lines.");
        }
    }

    private ConfigurationValue? FromVariable(string name) => _environment.GetNonEmptyVariable(name) is { } value ? new(value, name) : null;

    private ConfigurationValue? FromNamedFile(string key) => _namedFile?[key] is { } value ? new(value, _namedFile.Path) : null;

    private ConfigurationValue? FromDefaultFiles(string key) =>
        _defaultFiles.Where(file => file[key] is not null).Select(file => new ConfigurationValue(file[key]!, file.Path)).FirstOrDefault();

    private ConfigurationValue? FromFiles(string key) => FromNamedFile(key) ?? FromDefaultFiles(key);

    private string? RecordSource(string what, ConfigurationValue? found)
    {
        if (found is not null)
            _sources.Add($"{what}: {found.Value} ({found.Source})");
        return found?.Value;
    }
}
