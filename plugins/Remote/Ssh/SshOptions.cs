namespace OriginScript.Remote;

/// <summary>The options of every login over SSH. What is not set comes from the user's SSH configuration.</summary>
[PluginOptions]
public sealed record SshOptions : IOptionsValidation
{
    internal const string SudoPasswordVariable = "ORIGIN_SUDO_PASSWORD";

    /// <summary>The SSH user.</summary>
    [PluginOption("user", ConfigurationKeys = ["RemoteUser"])]
    public string? User { get; init; }

    /// <summary>The private key file for SSH.</summary>
    [PluginOption("key")]
    public string? Key { get; init; }

    /// <summary>The name of a key, whose private key file is ~/.ssh/NAME.pem.</summary>
    [PluginOption("key-name", ConfigurationKeys = ["AWSKeyPairName"], IsConfigurationOnly = true)]
    public string? KeyName { get; init; }

    /// <summary>The password for sudo on the machines; without one, sudo must not ask.</summary>
    [PluginOption("sudo-password", EnvironmentVariables = [SudoPasswordVariable])]
    public Secret? SudoPassword { get; init; }

    /// <summary>The private key file to use; null: the user's keys.</summary>
    public string? KeyFile => Key ?? (KeyName is null ? null : $"~/.ssh/{KeyName}.pem");

    /// <inheritdoc/>
    public string? FindProblem() => Key is null ? null : FindKeyProblem(Key, SshEnvironment.ForCurrentProcess());

    /// <summary>Why a key file that was named on the command line cannot be used; null: it can. Those of a recipe are read at login.</summary>
    internal static string? FindKeyProblem(string file, SshEnvironment around)
    {
        var path = around.ExpandPath(file);

        // If the public key file exists, an SSH agent may hold the private key.
        var half = path.EndsWith(".pub", StringComparison.Ordinal) ? path : $"{path}.pub";
        if (around.AgentSocket is not null && File.Exists(half))
            return null;
        try
        {
            SshKeyFile.Read(path);
            return null;
        }
        catch (OriginException e)
        {
            return e.Message;
        }
    }
}
