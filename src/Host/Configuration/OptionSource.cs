using OriginScript.Host.Platform;

namespace OriginScript.Host.Configuration;

/// <summary>Where values of options come from: the command line, a file, the environment, the sandbox.</summary>
/// <param name="Find">The value of an option, and where exactly it is written; null: it is not set there.</param>
internal sealed record OptionSource(Func<PluginOption, ConfigurationValue?> Find)
{
    /// <summary>Values by option name.</summary>
    public static OptionSource FromNames(IReadOnlyDictionary<string, string> values, Func<string, string> source) =>
        new(option => values.TryGetValue(option.Name, out var value) ? new(value, source(option.Name)) : null);

    /// <summary>Environment variables.</summary>
    public static OptionSource FromEnvironment(Func<string, string?> variable) =>
        new(option =>
            option
                .EnvironmentVariables.Select(name => variable(name) is { } value ? new ConfigurationValue(value, name) : null)
                .FirstOrDefault(value => value is not null)
        );

    /// <summary>A configuration file.</summary>
    public static OptionSource FromFile(AwscredFile file) =>
        new(option =>
            option.ConfigurationKeys.Select(key => file[key]).FirstOrDefault(value => value is not null) is { } value ? new(value, file.Path) : null
        );
}
