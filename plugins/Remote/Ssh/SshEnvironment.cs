using System.Net;
using System.Runtime.InteropServices;

namespace OriginScript.Remote;

/// <summary>The environment of the SSH adapter. Tests provide their own.</summary>
internal sealed record SshEnvironment
{
    /// <summary>The clock for every delay and timeout.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>How often a silent machine is checked; after three intervals without an answer the connection is given up.</summary>
    public TimeSpan KeepAliveInterval { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long the states of a connection may last.</summary>
    public SshDeadlines Deadlines { get; init; } = new();

    /// <summary>The user's home folder, which contains <c>.ssh</c>.</summary>
    public required string Home { get; init; }

    /// <summary>The user that runs this program; the default login.</summary>
    public required string User { get; init; }

    /// <summary>The number of that user.</summary>
    public uint UserId { get; init; }

    /// <summary>The name of this computer, with its domain if it has one.</summary>
    public string ComputerName { get; init; } = Dns.GetHostName();

    /// <summary>The socket of the SSH agent; null if there is none.</summary>
    public string? AgentSocket { get; init; }

    /// <summary>
    /// The user's SSH configuration if ssh would not find it: ssh ignores HOME and looks up the home folder of the account. Null: ssh reads its own files.
    /// </summary>
    public string? ConfigFile { get; init; }

    /// <summary>The path of the program <c>ssh</c>.</summary>
    public string SshProgram { get; init; } = "ssh";

    /// <summary>An environment variable; null if it is not set.</summary>
    public Func<string, string?> FindVariable { get; init; } = Environment.GetEnvironmentVariable;

    /// <summary>The environment of this process.</summary>
    public static SshEnvironment ForCurrentProcess()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return new()
        {
            Home = home,
            User = Environment.UserName,
            UserId = OperatingSystem.IsWindows() ? 0 : GetUserId(),
            AgentSocket = Environment.GetEnvironmentVariable("SSH_AUTH_SOCK") is { Length: > 0 } socket ? socket : null,
            ConfigFile = AccountHome.Find(Environment.UserName) is { } own && own != home ? Path.Combine(home, ".ssh/config") : null,
        };
    }

    /// <summary>The path from the root, with a leading <c>~/</c> expanded to the user's home folder.</summary>
    public string ExpandPath(string path) => Path.GetFullPath(ExpandHome(path));

    /// <summary>Expands a leading <c>~/</c> or <c>~user/</c>.</summary>
    public string ExpandHome(string path)
    {
        if (!path.StartsWith('~'))
            return path;
        var slash = path.IndexOf('/');
        var (name, rest) = slash < 0 ? (path[1..], "") : (path[1..slash], path[(slash + 1)..]);
        return (name.Length == 0 ? Home : AccountHome.Find(name)) is { } home ? Path.Combine(home, rest) : path;
    }

    [DllImport("libc", EntryPoint = "getuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern uint GetUserId();
}
