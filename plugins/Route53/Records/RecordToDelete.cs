namespace OriginScript.Route53;

/// <summary>A record set to be deleted.</summary>
/// <param name="Zone">The zone's name or id.</param>
/// <param name="Name">The host's part, <c>@</c> or the full name.</param>
/// <param name="Type">In upper case; null: any, if the name has records of only one type.</param>
internal sealed record RecordToDelete(string Zone, string Name, string? Type)
{
    /// <summary>The only value that it may have; null: any.</summary>
    public string? Value { get; init; }

    /// <summary>Whether the zone is a private one.</summary>
    public bool InPrivateZone { get; init; }

    /// <summary>The same in the one spelling that Route 53 lists.</summary>
    /// <exception cref="RecipeException">A part of it is not valid.</exception>
    public RecordToDelete Normalize()
    {
        var named = new RecordName(ZoneReference.Normalize(Zone), Name);
        return this with
        {
            Zone = named.Zone.DisplayText,
            Name = named.Short,
            Value = Value is null || Type is null ? Value : RecordValue.Normalize(Type, Value),
        };
    }
}
