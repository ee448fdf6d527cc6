namespace OriginScript.Host.Running;

/// <summary>What the program finds around itself: environment, folders, user. Tests give their own.</summary>
internal sealed record Surroundings
{
    /// <summary>Those of this process.</summary>
    public static Surroundings OfProcess => new()
    {
        Variable = Environment.GetEnvironmentVariable,
        Home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
        Directory = System.IO.Directory.GetCurrentDirectory(),
        By = $"{Environment.UserName}@{Environment.MachineName}, pid {Environment.ProcessId}",
    };

    /// <summary>An environment variable; null where it is not set.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>The user's own folder.</summary>
    public required string Home { get; init; }

    /// <summary>The current folder.</summary>
    public required string Directory { get; init; }

    /// <summary>Who runs it, named to whoever finds the journal held.</summary>
    public string By { get; init; } = "somebody";

    /// <summary>An environment variable with something in it; null for an empty one too.</summary>
    public string? Set(string variable) => Variable(variable) is { Length: > 0 } value ? value : null;

    /// <summary>A folder of ours below one that the XDG base directory specification names, <c>XDG_STATE_HOME</c>.</summary>
    /// <param name="variable">The variable that moves it; a relative path in it counts as unset, as the specification says.</param>
    /// <param name="fallback">Where it is otherwise, below <see cref="Home"/>.</param>
    public string Own(string variable, string fallback) =>
        Path.Combine(Set(variable) is { } folder && Path.IsPathRooted(folder) ? folder : Path.Combine(Home, fallback), "originscript");
}
