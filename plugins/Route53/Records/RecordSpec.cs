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

    /// <summary>Whether other values of the same name and type are replaced, even if this recipe did not write them.</summary>
    public bool ReplacesExisting { get; init; }

    /// <summary>Whether the zone is a private one.</summary>
    public bool InPrivateZone { get; init; }

    /// <summary>Whether the step waits until every name server has it.</summary>
    public bool WaitsForSync { get; init; } = true;

    /// <summary>The zone in its one spelling; a zone that is known later stays an output.</summary>
    public Text NormalizedZone => Zone.Outputs.Any() ? Zone : ZoneReference.Normalize(Zone.DisplayText);

    /// <summary>The same record set in the one spelling that Route 53 lists: type, zone, name, and values without duplicates.</summary>
    /// <exception cref="RecipeException">A part of it is not valid.</exception>
    public RecordSpec Normalize()
    {
        var type = RecordType.Parse(Type);
        var named = new RecordName(NormalizedZone, Name);
        Text[] values =
        [
            .. Values
                .Select(value => value.Outputs.Any() ? value : RecordValue.Normalize(type, value.DisplayText))
                .DistinctBy(value => value.DisplayText),
        ];
        if (Ttl < 0)
            throw new RecipeException($"The TTL of {Name} is {Ttl}: use a number of seconds that is 0 or greater.");
        if (values.Length == 0)
            throw new RecipeException($"The {type} record {Name} has no value: specify at least one.");
        if (type == "CNAME" && values.Length > 1)
            throw new RecipeException($"The CNAME record {Name} has {values.Length} values: specify one, since an alias has one target.");
        if (type == "CNAME" && named.IsApex)
            throw new RecipeException(
                $"A CNAME record cannot be at the top of its zone {Zone}, beside its NS and SOA records: use an A record, or another name."
            );
        return this with { Zone = named.Zone, Name = named.Short, Type = type, Values = values };
    }
}
