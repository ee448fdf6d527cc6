namespace Amazon.Route53.Model;

/// <summary>What an alias record set points at instead of having values.</summary>
public sealed class AliasTarget
{
    /// <summary>The zone of the target, for AWS services a fixed one.</summary>
    public string HostedZoneId { get; set; } = null!;

    /// <summary>The name that answers in its place.</summary>
    public string DNSName { get; set; } = null!;

    /// <summary>Whether the alias follows the target's health.</summary>
    public bool? EvaluateTargetHealth { get; set; }
}
