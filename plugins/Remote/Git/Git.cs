namespace OriginScript.Remote;

/// <summary>git on a machine, as the user that is logged in.</summary>
internal sealed class Git(IShell shell)
{
    private const string FindMissingScript = """
        [ ! -e "$1" ] || exit 0
        p=$1; while d=$(dirname -- "$p"); [ "$d" != "$p" ] && [ ! -e "$d" ]; do p=$d; done
        printf %s "$p"
        """;

    private const string RemoveEmptyScript = """
        p=$1; while [ -d "$p" ]; do rmdir -- "$p" || exit 1; [ "$p" != "$2" ] || exit 0; p=$(dirname -- "$p"); done
        """;

    /// <summary>An absolute path on the machine; a relative path starts in the user's home.</summary>
    public string ResolvePath(string path) => path.StartsWith('/') ? path : $"{shell.Facts.Home}/{path}";

    /// <summary>Installs git if it is missing.</summary>
    public async Task EnsureInstalled(Run run)
    {
        if (!await shell.Succeeds(run, Command.Script("command -v git >/dev/null")).ConfigureAwait(false))
            await shell.Packages().Install(run, ["git"]).ConfigureAwait(false);
    }

    /// <summary>Creates a folder that belongs to the user if it is missing, as root if the user is not permitted to.</summary>
    /// <returns>The topmost folder that was created; null if the folder existed.</returns>
    public async Task<string?> CreateFolder(Run run, string path)
    {
        var missing = (await shell.RunOrThrow(run, Command.Script(FindMissingScript, path)).ConfigureAwait(false)).Output;
        if (!await shell.Succeeds(run, new("mkdir", "-p", "--", path)).ConfigureAwait(false))
            await shell
                .RunOrThrow(
                    run,
                    Command.Script("mkdir -p -- \"$(dirname -- \"$1\")\" && install -d -o \"$2\" -- \"$1\"", path, shell.Facts.User).AsRoot()
                )
                .ConfigureAwait(false);
        return missing.Length == 0 ? null : missing;
    }

    /// <summary>Removes the folders from that path up to <paramref name="top"/>, if they are empty.</summary>
    public async Task RemoveEmptyFolders(Run run, string path, string top)
    {
        var remove = Command.Script(RemoveEmptyScript, path, top);
        if (!await shell.Succeeds(run, remove).ConfigureAwait(false))
            await shell.Run(remove.AsRoot(), run.Cancel).ConfigureAwait(false);
    }

    /// <summary>Runs a script in which git never prompts for a password; throws if it fails.</summary>
    public Task<CommandResult> RunOrThrow(Run run, string script, params IReadOnlyList<string> arguments) =>
        shell.RunOrThrow(run, NonInteractive(script, arguments));

    /// <summary>The same with bytes on the standard input.</summary>
    public Task<CommandResult> RunOrThrow(Run run, (string Script, ReadOnlyMemory<byte> Input) given, params IReadOnlyList<string> arguments) =>
        shell.RunOrThrow(run, NonInteractive(given.Script, arguments) with { Input = given.Input });

    private static Command NonInteractive(string script, IReadOnlyList<string> arguments) =>
        Command.Script("set -e\nexport GIT_TERMINAL_PROMPT=0\n" + script, arguments);
}
