namespace OriginScript.Route53;

/// <summary>The values that a zone has for one name and type.</summary>
/// <param name="Name">The full name.</param>
/// <param name="Type">In upper case, <c>A</c>.</param>
/// <param name="Values">In zone file format, in ordinal order.</param>
/// <param name="Ttl">In seconds; 0 for an alias.</param>
internal sealed record RecordSet(DnsName Name, string Type, Values Values, long Ttl)
{
    /// <summary>What it is an alias of; null: it has values of its own.</summary>
    public DnsName? AliasOf { get; init; }

    /// <summary>Its set identifier under a routing policy; null: none.</summary>
    public string? SetIdentifier { get; init; }

    /// <summary>Why the plugin does not manage it; null: it does.</summary>
    public string? Special =>
        (AliasOf, SetIdentifier) switch
        {
            ({ } target, _) => $"an alias of {target}",
            (_, { } identifier) => $"under a routing policy as \"{identifier}\"",
            _ => null,
        };
}
