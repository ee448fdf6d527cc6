namespace OriginScript.Ec2;

/// <summary>An Elastic IP.</summary>
/// <param name="Id">Its allocation id, <c>eipalloc-...</c>.</param>
/// <param name="Ip">The address itself.</param>
internal sealed record Address(string Id, string Ip)
{
    public string? Name { get; init; }

    /// <summary>The instance that it is on; null: none.</summary>
    public string? Instance { get; init; }

    /// <summary>Names its being on an instance; null: it is on none.</summary>
    public string? Association { get; init; }
}

/// <summary>Which addresses are meant; null: any.</summary>
internal sealed record AddressFilter
{
    public string? Id { get; init; }

    public string? Ip { get; init; }

    public string? Name { get; init; }

    /// <summary>The token tag of the change that made it.</summary>
    public string? Token { get; init; }
}
