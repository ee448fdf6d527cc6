namespace OriginScript.Host.Platform;

/// <summary>An option that a plugin declares with a <see cref="PluginOptionAttribute"/>.</summary>
/// <param name="Plugin">The plugin's assembly name.</param>
/// <param name="Type">The full name of the record.</param>
/// <param name="Property">The property of the record.</param>
/// <param name="Name">The name as typed, without dashes.</param>
/// <param name="Kind">What a value is parsed as.</param>
internal sealed record PluginOption(string Plugin, string Type, string Property, string Name, OptionKind Kind)
{
    /// <summary>One line; empty if there is none.</summary>
    public string Help { get; init; } = "";

    /// <summary>The default as it would be typed; null: none.</summary>
    public string? Default { get; init; }

    /// <summary>The environment variables that set it.</summary>
    public IReadOnlyList<string> EnvironmentVariables { get; init; } = [];

    /// <summary>The keys of a configuration file that set it.</summary>
    public IReadOnlyList<string> ConfigurationKeys { get; init; } = [];

    /// <summary>Whether two values mean two journals.</summary>
    public bool IdentifiesPlace { get; init; }

    /// <summary>Whether the command line has no such option.</summary>
    public bool IsConfigurationOnly { get; init; }

    /// <summary>Options of one group come from one source; null: it is read by itself.</summary>
    public string? Group { get; init; }
}
