namespace OriginScript.Route53;

/// <summary>A record set that is to go.</summary>
/// <param name="Zone">The zone's name or id.</param>
/// <param name="Name">The host's part, <c>@</c> or the full name.</param>
/// <param name="Type">In upper case; null: whatever there is, if it is one.</param>
internal sealed record AbsentRecord(string Zone, string Name, string? Type)
{
    /// <summary>The one value that it must have; null: any.</summary>
    public string? Value { get; init; }

    /// <summary>Whether the zone is a private one.</summary>
    public bool InPrivateZone { get; init; }
}
