namespace OriginScript.Remote;

/// <summary>The options of every login over SSH. What is not set comes from the user's SSH configuration.</summary>
[PluginOptions]
public sealed record SshOptions : IOptionsValidation
{
    /// <summary>The SSH user.</summary>
    [PluginOption("user", ConfigurationKeys = ["RemoteUser"])]
    public string? User { get; init; }

    /// <summary>The private key file for SSH.</summary>
    [PluginOption("key")]
    public string? Key { get; init; }

    /// <summary>The name of a key, whose private key file is ~/.ssh/NAME.pem.</summary>
    [PluginOption("key-name", ConfigurationKeys = ["AWSKeyPairName"], IsConfigurationOnly = true)]
    public string? KeyName { get; init; }

    /// <summary>The private key file to use; null: the user's keys.</summary>
    public string? KeyFile => Key ?? (KeyName is null ? null : $"~/.ssh/{KeyName}.pem");

    /// <inheritdoc/>
    public string? FindProblem() => Key is null ? null : SshKeyFileValidator.FindProblem(Key, SshEnvironment.ForCurrentProcess());
}
