namespace OriginScript;

/// <summary>What the command line, the environment and the configuration file say about the world; null: nobody said.</summary>
public sealed record Settings
{
    /// <summary>The AWS region, <c>eu-central-1</c>; null leaves it to the SDK.</summary>
    public string? Region { get; init; }

    /// <summary>The AWS profile; null leaves it to the SDK.</summary>
    public string? Profile { get; init; }

    /// <summary>One endpoint for every AWS service instead of AWS itself, as the sandbox is.</summary>
    public Uri? EndpointUrl { get; init; }

    /// <summary>An access key that the configuration file or the sandbox gives; null leaves credentials to the SDK's chain.</summary>
    public string? AccessKeyId { get; init; }

    /// <summary>The secret of <see cref="AccessKeyId"/>.</summary>
    public Secret? SecretAccessKey { get; init; }

    /// <summary>The EC2 key pair that new instances get.</summary>
    public string? KeyPair { get; init; }

    /// <summary>The SSH user where the recipe names none.</summary>
    public string? User { get; init; }

    /// <summary>Says a line to the user that belongs to no step, such as whom a port has come to trust; null: nobody listens.</summary>
    public Action<string>? Tell { get; init; }

    /// <summary>The folder where ports keep what they have come to know, such as host keys; null: the user's own state folder.</summary>
    public string? State { get; init; }

    /// <summary>Whether the command only looks, as a live plan does: a port then writes nothing down, not even for itself.</summary>
    public bool OnlyLooks { get; init; }

    /// <summary>The private key file for SSH.</summary>
    public string? KeyFile { get; init; }
}
