namespace OriginScript.Host.Platform;

/// <summary>What the value of a plugin's option is parsed as.</summary>
internal enum OptionKind
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>A switch with a <c>--no-</c> form.</summary>
    Bool,

    /// <summary>A whole number.</summary>
    Int,

    /// <summary>An absolute http or https URL.</summary>
    Url,

    /// <summary>A number with a unit: <c>500ms</c>, <c>30s</c>, <c>5m</c>, <c>2h</c>, <c>1d</c>.</summary>
    Duration,

    /// <summary>A text that is never shown, and never an option of the command line.</summary>
    Secret,
}
