namespace OriginScript.Remote;

/// <summary>git on a machine, as the user that is logged in.</summary>
internal sealed class Git(IShell shell)
{
    /// <summary>An absolute path on the machine; a relative path starts in the user's home.</summary>
    public string ResolvePath(string path) => path.StartsWith('/') ? path : $"{shell.Facts.Home}/{path}";

    /// <summary>Installs git if it is missing.</summary>
    public async Task EnsureInstalled(Run run)
    {
        if (!await shell.Succeeds(run, Command.Script("command -v git >/dev/null")).ConfigureAwait(false))
            await shell.Packages().Install(run, ["git"]).ConfigureAwait(false);
    }

    /// <summary>Creates a folder that belongs to the user if it is missing, as root if the user is not permitted to.</summary>
    public async Task CreateFolder(Run run, string path)
    {
        if (!await shell.Succeeds(run, new("mkdir", "-p", "--", path)).ConfigureAwait(false))
            await shell.RunOrThrow(run, Command.Script("mkdir -p -- \"$(dirname -- \"$1\")\" && install -d -o \"$2\" -- \"$1\"", path, shell.Facts.User).AsRoot()).ConfigureAwait(false);
    }

    /// <summary>Runs a script in which git never prompts for a password; throws if it fails.</summary>
    public Task<CommandResult> RunOrThrow(Run run, string script, params IReadOnlyList<string> arguments) => shell.RunOrThrow(run, NonInteractive(script, arguments));

    /// <summary>The same with bytes on the standard input.</summary>
    public Task<CommandResult> RunOrThrow(Run run, (string Script, ReadOnlyMemory<byte> Input) given, params IReadOnlyList<string> arguments) =>
        shell.RunOrThrow(run, NonInteractive(given.Script, arguments) with { Input = given.Input });

    private static Command NonInteractive(string script, IReadOnlyList<string> arguments) =>
        Command.Script("set -e\nexport GIT_TERMINAL_PROMPT=0\n" + script, arguments);
}
