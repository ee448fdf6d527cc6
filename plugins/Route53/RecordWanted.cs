namespace OriginScript.Route53;

/// <summary>A record set that is to be, as a recipe or the command line says it.</summary>
/// <param name="Zone">The zone's name or id.</param>
/// <param name="Name">The host's part, <c>@</c> or the full name.</param>
/// <param name="Type">In any case.</param>
internal sealed record RecordWanted(Text Zone, string Name, string Type)
{
    /// <summary>The TTL of a record where nobody says another one; an echo leaves it out.</summary>
    public const int UsualTtl = 300;

    /// <summary>The values, at least one.</summary>
    public required IReadOnlyList<Text> Values { get; init; }

    /// <summary>In seconds.</summary>
    public int Ttl { get; init; } = UsualTtl;

    /// <summary>Whether other values of the same name and type give way.</summary>
    public bool Replaces { get; init; } = true;

    /// <summary>Whether the zone is a private one.</summary>
    public bool InPrivateZone { get; init; }

    /// <summary>Whether it is there only once every name server has it.</summary>
    public bool Everywhere { get; init; } = true;
}
