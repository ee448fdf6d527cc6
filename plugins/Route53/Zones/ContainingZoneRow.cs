namespace OriginScript.Route53;

/// <summary>A zone that contains a name.</summary>
/// <param name="Id">The id without a prefix.</param>
/// <param name="Name">The name with its final dot.</param>
public sealed record ContainingZoneRow(string Id, string Name)
{
    /// <summary>The line that the task prints.</summary>
    public override string ToString() => $"{Id} {Name}";
}
