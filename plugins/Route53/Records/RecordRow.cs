namespace OriginScript.Route53;

/// <summary>A record set in a list.</summary>
/// <param name="Name">The full name with its final dot.</param>
/// <param name="Type">In upper case.</param>
/// <param name="Ttl">In seconds; null for an alias.</param>
/// <param name="Values">In zone file format; for an alias its target.</param>
public sealed record RecordRow(string Name, string Type, long? Ttl, Values Values)
{
    internal static RecordRow Of(RecordSet record) =>
        record.AliasOf is { } target
            ? new($"{record.Name}.", record.Type, null, [$"{target}."])
            : new($"{record.Name}.", record.Type, record.Ttl, record.Values);

    /// <summary>The line that the task prints; for an alias, "alias" takes the place of the TTL.</summary>
    public override string ToString() => $"{Name} {Type} {(Ttl is { } ttl ? ttl : "alias")} {string.Join(' ', Values)}";
}
