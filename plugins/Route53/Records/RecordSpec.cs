namespace OriginScript.Route53;

/// <summary>A wanted record set, as a recipe or the command line specifies it.</summary>
/// <param name="Zone">The zone's name or id.</param>
/// <param name="Name">The host's part, <c>@</c> or the full name.</param>
/// <param name="Type">In any case.</param>
internal sealed record RecordSpec(Text Zone, string Name, string Type)
{
    /// <summary>The default TTL of a record; the command line text omits it.</summary>
    public const int DefaultTtl = 300;

    /// <summary>The values, at least one.</summary>
    public required IReadOnlyList<Text> Values { get; init; }

    /// <summary>In seconds.</summary>
    public int Ttl { get; init; } = DefaultTtl;

    /// <summary>Whether other values of the same name and type are replaced.</summary>
    public bool ReplacesExisting { get; init; } = true;

    /// <summary>Whether the zone is a private one.</summary>
    public bool InPrivateZone { get; init; }

    /// <summary>Whether the step waits until every name server has it.</summary>
    public bool WaitsForSync { get; init; } = true;
}
