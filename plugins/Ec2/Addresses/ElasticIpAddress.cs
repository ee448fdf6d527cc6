namespace OriginScript.Ec2;

/// <summary>An Elastic IP.</summary>
/// <param name="Id">Its allocation id, <c>eipalloc-...</c>.</param>
/// <param name="Ip">The address itself.</param>
internal sealed record ElasticIpAddress(string Id, string Ip)
{
    public string? Name { get; init; }

    /// <summary>The token of the change that created it; null: none of ours.</summary>
    public string? Token { get; init; }

    /// <summary>The instance that it is associated with; null: none.</summary>
    public string? Instance { get; init; }

    /// <summary>The association id; null: it is not associated.</summary>
    public string? Association { get; init; }

    /// <summary>An address as the resource of a step.</summary>
    /// <param name="name">Its name, its allocation id or the address itself.</param>
    public static Text Describe(Text name) => $"the Elastic IP {name}";
}

/// <summary>Selects addresses; a null property matches any.</summary>
internal sealed record AddressFilter
{
    public string? Id { get; init; }

    public string? Ip { get; init; }

    public string? Name { get; init; }

    /// <summary>The token tag of the change that created it.</summary>
    public string? Token { get; init; }
}
