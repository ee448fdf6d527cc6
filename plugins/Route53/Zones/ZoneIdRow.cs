namespace OriginScript.Route53;

/// <summary>The id of a zone.</summary>
/// <param name="Id">Without a prefix.</param>
public sealed record ZoneIdRow(string Id)
{
    /// <summary>The line that the task prints.</summary>
    public override string ToString() => $"id = {Id}";
}
