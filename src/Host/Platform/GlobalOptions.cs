namespace OriginScript.Host.Platform;

/// <summary>The options that every command accepts.</summary>
internal sealed record GlobalOptions
{
    public bool Verbose { get; init; }

    /// <summary>Whether <c>--verbose</c> is given twice, or <c>-vv</c>: the bodies of requests and commands are shown too.</summary>
    public bool ShowsBodies { get; init; }

    public bool Quiet { get; init; }

    public bool Json { get; init; }

    public bool NoColor { get; init; }

    /// <summary>The options of plugins that were given on the command line, by name, as typed.</summary>
    public IReadOnlyDictionary<string, string> PluginOptions { get; init; } = new Dictionary<string, string>();

    /// <summary>A configuration file to use instead of the default ones.</summary>
    public string? Awscred { get; init; }

    /// <summary>The folder that holds the journals; null for the user's state folder.</summary>
    public string? State { get; init; }

    /// <summary>The folder that holds the sandbox's state; empty for the user's default folder, null for no sandbox.</summary>
    public string? Sandbox { get; init; }

    /// <summary>Faults to inject into the sandbox, <c>throttle:3,lost:AllocateAddress</c>.</summary>
    public string? Faults { get; init; }
}
