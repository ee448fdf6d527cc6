namespace OriginScript;

/// <summary>
/// An option of a plugin. Its help text is the summary of the property. The property is a string, bool, int, <see cref="Uri"/>, <see cref="TimeSpan"/> or
/// <see cref="Secret"/>, nullable if there is no default. The command line wins, then the file named by <c>--awscred</c>, the environment, the
/// default configuration files, the default.
/// </summary>
/// <param name="name">The name as typed after <c>--</c>, in kebab case; no other plugin may declare it.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PluginOptionAttribute(string name) : Attribute
{
    /// <summary>The name as typed after <c>--</c>.</summary>
    public string Name { get; } = name;

    /// <summary>The environment variables that set it; the first one that is not empty is used.</summary>
    public string[] EnvironmentVariables { get; init; } = [];

    /// <summary>The keys of a configuration file that set it, such as <c>RemoteUser</c>; the first one that is not empty is used.</summary>
    public string[] ConfigurationKeys { get; init; } = [];

    /// <summary>The default as it would be typed; null: there is none.</summary>
    public string? Default { get; init; }

    /// <summary>
    /// Whether the value says in which place a run works, such as a region or an endpoint: runs in two places have two journals.
    /// </summary>
    public bool IdentifiesPlace { get; init; }

    /// <summary>Whether the command line has no such option; so it is for every <see cref="Secret"/>, which would be visible to other users there.</summary>
    public bool IsConfigurationOnly { get; init; }

    /// <summary>
    /// The options of one group are read from one source, the first that sets any of them, because the parts of a credential from different files do
    /// not fit together. Null: it is read by itself.
    /// </summary>
    public string? Group { get; init; }
}
