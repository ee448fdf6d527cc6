namespace OriginScript.Ec2;

/// <summary>The parameters for launching one instance into the default VPC.</summary>
internal sealed record LaunchRequest
{
    public required Image Image { get; init; }

    public required string Type { get; init; }

    /// <summary>Security groups by id.</summary>
    public required IReadOnlyList<string> Groups { get; init; }

    /// <summary>The name of a key pair; null: the configured one, if any.</summary>
    public string? Key { get; init; }

    /// <summary>The root volume's size in GiB; null: the image's.</summary>
    public int? Disk { get; init; }

    /// <summary>At most 64 characters; the same for every attempt at this launch.</summary>
    public required string Token { get; init; }

    /// <summary>Set on the instance and its volume by the launch call.</summary>
    public required IReadOnlyList<Tag> Tags { get; init; }

    /// <summary>The value of the Name tag, for messages.</summary>
    public string Name => Tags.FirstOrDefault(tag => tag.Key == Ec2.ResourceTags.Name)?.Value ?? "an instance";
}
