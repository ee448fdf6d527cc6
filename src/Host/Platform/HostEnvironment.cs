namespace OriginScript.Host.Platform;

/// <summary>The environment of the process: variables, folders, user. Tests supply their own.</summary>
internal sealed record HostEnvironment
{
    /// <summary>The environment of this process.</summary>
    public static HostEnvironment ForCurrentProcess =>
        new()
        {
            GetVariable = Environment.GetEnvironmentVariable,
            HomeDirectory = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
            CurrentDirectory = System.IO.Directory.GetCurrentDirectory(),
            Owner = $"{Environment.UserName}@{Environment.MachineName}, pid {Environment.ProcessId}",
        };

    /// <summary>Returns an environment variable; null if it is not set.</summary>
    public required Func<string, string?> GetVariable { get; init; }

    /// <summary>The user's home folder.</summary>
    public required string HomeDirectory { get; init; }

    /// <summary>The current folder.</summary>
    public required string CurrentDirectory { get; init; }

    /// <summary>Who runs the program; shown to another run that finds the journal locked.</summary>
    public string Owner { get; init; } = "an unknown user";

    /// <summary>Returns an environment variable; null if it is not set or empty.</summary>
    public string? GetNonEmptyVariable(string variable) => GetVariable(variable) is { Length: > 0 } value ? value : null;

    /// <summary>Returns the program's folder inside one defined by the XDG base directory specification, such as <c>XDG_STATE_HOME</c>.</summary>
    /// <param name="variable">The variable that overrides its location; a relative path counts as unset, as the specification says.</param>
    /// <param name="fallback">The default location, relative to <see cref="HomeDirectory"/>.</param>
    public string GetXdgDirectory(string variable, string fallback) =>
        Path.Combine(
            GetNonEmptyVariable(variable) is { } folder && Path.IsPathRooted(folder) ? folder : Path.Combine(HomeDirectory, fallback),
            "originscript"
        );
}
