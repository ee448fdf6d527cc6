namespace OriginScript.Ec2;

/// <summary>A security group with its rules.</summary>
internal sealed record SecurityGroup(string Id, string Name, string Description)
{
    public IReadOnlyList<SecurityGroupRule> Rules { get; init; } = [];
}

/// <summary>One allowed source or destination.</summary>
/// <param name="Traffic">The allowed traffic.</param>
/// <param name="Peer">A CIDR block, or the id of a security group or prefix list.</param>
internal sealed record SecurityGroupRule(Traffic Traffic, string Peer)
{
    public string? Description { get; init; }
}
