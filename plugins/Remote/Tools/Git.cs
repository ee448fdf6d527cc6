namespace OriginScript.Remote;

/// <summary>git on a machine, as the user that is logged in.</summary>
internal sealed class Git(IShell shell)
{
    /// <summary>A path of the machine; one that is not from the root starts in the user's home.</summary>
    public string Path(string path) => path.StartsWith('/') ? path : $"{shell.Facts.Home}/{(path.StartsWith("~/", StringComparison.Ordinal) ? path[2..] : path)}";

    /// <summary>Installs git where it is missing.</summary>
    public async Task Have(Run run)
    {
        if (!await shell.Succeeds(run, Command.Script("command -v git >/dev/null")).ConfigureAwait(false))
            await shell.Packages().Install(run, ["git"]).ConfigureAwait(false);
    }

    /// <summary>A folder that belongs to the user, made where it is missing, as root where the user may not.</summary>
    public async Task Folder(Run run, string path)
    {
        if (!await shell.Succeeds(run, new("mkdir", "-p", "--", path)).ConfigureAwait(false))
            await shell.Do(run, Command.Script("mkdir -p -- \"$(dirname -- \"$1\")\" && install -d -o \"$2\" -- \"$1\"", path, shell.Facts.User).AsRoot()).ConfigureAwait(false);
    }

    /// <summary>Runs a few lines of shell that never ask for a password.</summary>
    public Task<Answer> Do(Run run, string script, params IReadOnlyList<string> arguments) => shell.Do(run, Asking(script, arguments));

    /// <summary>The same with bytes on the standard input.</summary>
    public Task<Answer> Do(Run run, (string Script, ReadOnlyMemory<byte> Input) given, params IReadOnlyList<string> arguments) =>
        shell.Do(run, Asking(given.Script, arguments) with { Input = given.Input });

    private static Command Asking(string script, IReadOnlyList<string> arguments) =>
        Command.Script("set -e\nexport GIT_TERMINAL_PROMPT=0\n" + script, arguments);
}
