namespace OriginScript.Route53;

/// <summary>The name of a record set as users write it, in its one spelling.</summary>
internal sealed record RecordName
{
    private readonly string? _zoneName;

    /// <summary>A name in a zone, which may become known later.</summary>
    /// <exception cref="RecipeException">It is not a valid domain name, or is outside the zone.</exception>
    public RecordName(Text zone, string name)
    {
        Zone = zone;
        _zoneName = zone.Outputs.Any() || ZoneReference.IsId(zone.DisplayText) ? null : zone.DisplayText;
        Short =
            name == "@" ? name
            : _zoneName is null ? DnsName.Parse(name).ToString()
            : DnsName.Parse(name, DnsName.Parse(_zoneName)).RelativeTo(DnsName.Parse(_zoneName));
    }

    /// <summary>The zone's name or id.</summary>
    public Text Zone { get; }

    /// <summary><c>@</c>, the host's part, or the full name.</summary>
    public string Short { get; }

    /// <summary>Whether it is the zone itself, as far as that is known while planning.</summary>
    public bool IsApex => Short == "@";

    /// <summary>The full name, or as much of it as is known while planning; identifies the record set in a recipe.</summary>
    public string Key =>
        _zoneName is { } zone ? DnsName.Parse(Short, DnsName.Parse(zone)).ToString()
        : Zone.Outputs.Any() ? Short
        : $"{Short}.{Zone.DisplayText}".ToLowerInvariant();

    /// <summary>The record set of that type as the resource of a step.</summary>
    public static string Describe(string name, string type, bool inPrivateZone) =>
        $"the {type} record {name}{(inPrivateZone ? " of the private zone" : "")}";
}
