namespace OriginScript.Remote;

/// <summary>The environment of the SSH adapter. Tests provide their own.</summary>
internal sealed record SshEnvironment
{
    /// <summary>The clock for every delay and timeout.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>How often a silent machine is checked; after three intervals without an answer the connection is given up.</summary>
    public TimeSpan KeepAliveInterval { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>The user's home folder, which contains <c>.ssh</c>.</summary>
    public required string Home { get; init; }

    /// <summary>The user that runs this program; the default login.</summary>
    public required string User { get; init; }

    /// <summary>The socket of the SSH agent; null if there is none.</summary>
    public string? AgentSocket { get; init; }

    /// <summary>The environment of this process.</summary>
    public static SshEnvironment ForCurrentProcess()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return new()
        {
            Home = home,
            User = Environment.UserName,
            AgentSocket = Environment.GetEnvironmentVariable("SSH_AUTH_SOCK") is { Length: > 0 } socket ? socket : null,
        };
    }

    /// <summary>Expands a leading <c>~/</c> to the user's home folder.</summary>
    public string ExpandPath(string path) =>
        path == "~" ? Home
        : path.StartsWith("~/", StringComparison.Ordinal) ? Path.Combine(Home, path[2..])
        : Path.GetFullPath(path);
}
