using OriginScript.Remote;

namespace OriginScript.Puppet;

/// <summary>A text file of a machine, as root sees it.</summary>
internal static class TextFile
{
    private const int NotThere = 3;

    // In one move, so that nobody ever reads half a file; owner and mode stay those of the file that was there.
    private const string Replacing = """
        set -e
        t="$1.originscript"; rm -f -- "$t"
        if [ -e "$1" ]; then cp -p -- "$1" "$t"; fi
        cat > "$t"
        mv -fT -- "$t" "$1"
        """;

    /// <summary>What is in it; null: there is none.</summary>
    public static async Task<string?> Read(Run run, IShell shell, string path)
    {
        var command = Command.Script("""[ -e "$1" ] || exit 3; cat -- "$1" """, path).AsRoot();
        var answer = await shell.Run(command, run.Cancel).ConfigureAwait(false);
        return answer.ExitCode switch
        {
            0 => answer.Output,
            NotThere => null,
            _ => throw new CommandException(shell.Facts.Machine, command, answer),
        };
    }

    /// <summary>Puts that text in its place.</summary>
    public static Task Replace(Run run, IShell shell, (string Path, string Content) file) =>
        shell.Do(run, Command.Script(Replacing, file.Path).AsRoot().With(file.Content));

    /// <summary>Removes it; gone already is no error.</summary>
    public static Task Remove(Run run, IShell shell, string path) => shell.Do(run, new Command("rm", "-f", "--", path).AsRoot());
}
