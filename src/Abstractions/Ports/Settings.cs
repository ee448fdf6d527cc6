namespace OriginScript;

/// <summary>The settings from the command line, the environment and the configuration file; null: not set.</summary>
public sealed record Settings
{
    /// <summary>The AWS region, <c>eu-central-1</c>; null leaves it to the SDK.</summary>
    public string? Region { get; init; }

    /// <summary>The AWS profile; null leaves it to the SDK.</summary>
    public string? Profile { get; init; }

    /// <summary>One endpoint for every AWS service instead of AWS itself, as the sandbox is.</summary>
    public Uri? EndpointUrl { get; init; }

    /// <summary>An access key from the configuration file or the sandbox; null leaves credentials to the SDK's chain.</summary>
    public string? AccessKeyId { get; init; }

    /// <summary>The secret of <see cref="AccessKeyId"/>.</summary>
    public Secret? SecretAccessKey { get; init; }

    /// <summary>The EC2 key pair that new instances get.</summary>
    public string? KeyPair { get; init; }

    /// <summary>The SSH user if the recipe names none.</summary>
    public string? User { get; init; }

    /// <summary>Shows the user a line that belongs to no step, such as a host key that a port now trusts; null: such lines are dropped.</summary>
    public Action<string>? Notify { get; init; }

    /// <summary>Where a port reports each of its calls, for <c>--verbose</c>; null: nobody reads them.</summary>
    public ITrace? Trace { get; init; }

    /// <summary>The folder where ports store data between runs, such as host keys; null: the user's own state folder.</summary>
    public string? StateDirectory { get; init; }

    /// <summary>Whether the command only reads, as a live plan does: a port then stores nothing, not even its own data.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>The private key file for SSH.</summary>
    public string? KeyFile { get; init; }
}
