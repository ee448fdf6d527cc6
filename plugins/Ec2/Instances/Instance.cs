namespace OriginScript.Ec2;

/// <summary>An instance as EC2 reports it.</summary>
internal sealed record Instance
{
    public required string Id { get; init; }

    public required string Image { get; init; }

    public required string Type { get; init; }

    /// <summary><c>pending</c>, <c>running</c>, <c>stopping</c>, <c>stopped</c>, <c>shutting-down</c> or <c>terminated</c>.</summary>
    public required string State { get; init; }

    public string? PublicIp { get; init; }

    public string? PublicDns { get; init; }

    public string? PrivateIp { get; init; }

    public string? PrivateDns { get; init; }

    public string? Vpc { get; init; }

    public string? Subnet { get; init; }

    public string? RootVolume { get; init; }

    public IReadOnlyList<SecurityGroupReference> Groups { get; init; } = [];

    /// <summary>The client token of the launch; null: it had none.</summary>
    public string? Token { get; init; }

    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    public string? Name => Tags.GetValueOrDefault(Ec2.ResourceTags.Name);

    /// <summary>Whether it still exists; a terminated instance is listed for about an hour.</summary>
    public bool IsLive => State is not ("shutting-down" or "terminated");
}

/// <summary>The id and the name of a security group.</summary>
internal sealed record SecurityGroupReference(string Id, string Name);

/// <summary>Selects instances; a null property matches any. A name may contain <c>*</c> and <c>?</c>.</summary>
internal sealed record InstanceFilter
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    /// <summary>The client token of the launch.</summary>
    public string? Token { get; init; }

    /// <summary>Excludes instances that are terminated or shutting down.</summary>
    public bool LiveOnly { get; init; }
}
