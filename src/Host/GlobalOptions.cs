namespace OriginScript.Host;

/// <summary>What may stand in every command.</summary>
internal sealed record GlobalOptions
{
    public bool Verbose { get; init; }

    public bool Quiet { get; init; }

    public bool Json { get; init; }

    public bool NoColor { get; init; }

    public string? Region { get; init; }

    public string? Profile { get; init; }

    public string? User { get; init; }

    public string? Key { get; init; }

    public string? EndpointUrl { get; init; }

    /// <summary>A configuration file instead of the usual ones.</summary>
    public string? Awscred { get; init; }

    /// <summary>The folder of the journals; null: the user's state folder.</summary>
    public string? State { get; init; }

    /// <summary>The folder of the sandbox's world; empty: the user's own; null: no sandbox.</summary>
    public string? Sandbox { get; init; }

    /// <summary>Faults for the sandbox, <c>throttle:3,lost:AllocateAddress</c>.</summary>
    public string? Faults { get; init; }
}
