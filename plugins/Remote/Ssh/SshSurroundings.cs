namespace OriginScript.Remote;

/// <summary>What the way to machines finds around itself. Tests give their own.</summary>
internal sealed record SshSurroundings
{
    /// <summary>The clock behind every pause and patience.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>How often a machine that says nothing is asked for a sign of life; three of these without one, and it is given up.</summary>
    public TimeSpan Pulse { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>The user's own folder, with <c>.ssh</c> in it.</summary>
    public required string Home { get; init; }

    /// <summary>The folder where host keys are pinned, where the settings name no other.</summary>
    public required string State { get; init; }

    /// <summary>The name under which this program runs, the login where nobody names one.</summary>
    public required string User { get; init; }

    /// <summary>The socket of the SSH agent; null: there is none.</summary>
    public string? Agent { get; init; }

    /// <summary>Those of this process.</summary>
    public static SshSurroundings OfProcess()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var state = Environment.GetEnvironmentVariable("XDG_STATE_HOME") is { } folder && Path.IsPathFullyQualified(folder) ? folder : Path.Combine(home, ".local/state");
        return new()
        {
            Home = home,
            State = Path.Combine(state, "originscript"),
            User = Environment.UserName,
            Agent = Environment.GetEnvironmentVariable("SSH_AUTH_SOCK") is { Length: > 0 } socket ? socket : null,
        };
    }

    /// <summary>A path as people write it, with a leading <c>~/</c> for the user's own folder.</summary>
    public string Expanded(string path) => path == "~" ? Home : path.StartsWith("~/", StringComparison.Ordinal) ? Path.Combine(Home, path[2..]) : Path.GetFullPath(path);
}
