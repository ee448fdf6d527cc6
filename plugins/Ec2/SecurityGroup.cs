namespace OriginScript.Ec2;

/// <summary>A security group with its rules.</summary>
internal sealed record SecurityGroup(string Id, string Name, string Description)
{
    public IReadOnlyList<Rule> Rules { get; init; } = [];
}

/// <summary>One permitted source or target.</summary>
/// <param name="Traffic">What may pass.</param>
/// <param name="Peer">A CIDR block, or the id of a security group or prefix list.</param>
internal sealed record Rule(Traffic Traffic, string Peer)
{
    public string? Description { get; init; }
}
