using OriginScript.Host.Running;

namespace OriginScript.Host.Configuration;

/// <summary>
/// The settings that flags, environment and configuration files give. A flag wins, then the file that <c>--awscred</c> names, the environment,
/// <c>./.awscred</c>, <c>~/.awscred</c>; what nobody says is left to the SDK's own chain.
/// </summary>
internal sealed class Configured
{
    private readonly GlobalOptions _options;
    private readonly Surroundings _surroundings;
    private readonly Awscred? _named;
    private readonly IReadOnlyList<Awscred> _usual;
    private readonly List<string> _sources = [];

    /// <summary>Looks for the files.</summary>
    /// <exception cref="UsageException">A file cannot be used.</exception>
    public Configured(GlobalOptions options, Surroundings surroundings)
    {
        (_options, _surroundings) = (options, surroundings);
        if (options.Awscred is { } path)
            _named = Awscred.At(Path.GetFullPath(path, surroundings.Directory)) ?? throw new UsageException($"There is no file {path}. Name an existing one with --awscred FILE.");
        string[] folders = [surroundings.Directory, surroundings.Home];
        _usual = [.. folders.Distinct().Select(folder => Awscred.At(Path.Combine(folder, ".awscred"))).OfType<Awscred>()];
    }

    /// <summary>Which source each value came from, never the value of a secret; complete once <see cref="Settings"/> was asked for.</summary>
    public IReadOnlyList<string> Sources => _sources;

    /// <summary>The settings.</summary>
    /// <exception cref="UsageException">A value cannot be used.</exception>
    public Settings Settings()
    {
        var keyPair = Told("key pair", InFile("AWSKeyPairName"));
        var (key, secret) = Keys();
        return new()
        {
            Region = Told("region", Flag("--region", _options.Region) ?? Named("AWSRegion") ?? Variable("AWS_REGION") ?? Variable("AWS_DEFAULT_REGION") ?? Usual("AWSRegion")),
            Profile = Told("profile", Flag("--profile", _options.Profile)),
            EndpointUrl = Told("endpoint", Flag("--endpoint-url", _options.EndpointUrl)) is { } url ? Endpoint(url) : null,
            AccessKeyId = key,
            SecretAccessKey = secret,
            KeyPair = keyPair,
            User = Told("user", Flag("--user", _options.User) ?? InFile("RemoteUser")),
            KeyFile = Told("key file", Flag("--key", _options.Key) ?? KeyFileOf(keyPair)),
        };
    }

    private static Found? Flag(string name, string? value) => value is null ? null : new(value, name);

    private static Uri Endpoint(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
        ? uri
        : throw new UsageException($"--endpoint-url \"{url}\" is no address. Write for example --endpoint-url http://127.0.0.1:4566.");

    private Found? KeyFileOf(string? keyPair) =>
        keyPair is null ? null : new(Path.Combine(_surroundings.Home, ".ssh", keyPair + ".pem"), "AWSKeyPairName");

    private (string? Key, Secret? Secret) Keys()
    {
        if (_named is not null && Pair(_named) is { } named)
            return named;
        var chosen = Flag("--profile", _options.Profile) ?? (Variable("AWS_SECRET_ACCESS_KEY") is null ? null : Variable("AWS_ACCESS_KEY_ID")) ?? Variable("AWS_PROFILE");
        if (chosen is not null)
        {
            _sources.Add($"credentials: {chosen.Source}");
            return (null, null);
        }

        foreach (var file in _usual)
        {
            if (Pair(file) is { } pair)
                return pair;
        }

        _sources.Add("credentials: the SDK's own chain");
        return (null, null);
    }

    private (string Key, Secret Secret)? Pair(Awscred file)
    {
        switch (file["AWSAccessKeyId"], file["AWSSecretAccessKey"] ?? file["AWSSecretKey"])
        {
            case ({ } key, { } secret):
                _sources.Add($"credentials: {file.Path}");
                return (key, new Secret(secret));
            case (null, null):
                return null;
            case (null, _):
                throw new UsageException($"{file.Path} has a secret key and no AWSAccessKeyId. Write both lines.");
            default:
                throw new UsageException($"{file.Path} has an AWSAccessKeyId and no AWSSecretAccessKey. Write both lines.");
        }
    }

    private Found? Variable(string name) => _surroundings.Set(name) is { } value ? new(value, name) : null;

    private Found? Named(string key) => _named?[key] is { } value ? new(value, _named.Path) : null;

    private Found? Usual(string key) =>
        _usual.Where(file => file[key] is not null).Select(file => new Found(file[key]!, file.Path)).FirstOrDefault();

    private Found? InFile(string key) => Named(key) ?? Usual(key);

    private string? Told(string what, Found? found)
    {
        if (found is not null)
            _sources.Add($"{what}: {found.Value} ({found.Source})");
        return found?.Value;
    }
}
