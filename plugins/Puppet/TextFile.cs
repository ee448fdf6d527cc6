using System.Text;
using OriginScript.Remote;

namespace OriginScript.Puppet;

/// <summary>A text file of a machine, as root sees it.</summary>
internal static class TextFile
{
    private const int NotThere = 3;

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

    /// <summary>Puts that text in its place; owner and mode stay those of the file that was there.</summary>
    public static Task Replace(Run run, IShell shell, (string Path, string Content) file) => new PlacedFile(file.Path, Encoding.UTF8.GetBytes(file.Content)).Put(run, shell);

    /// <summary>Removes it; gone already is no error.</summary>
    public static Task Remove(Run run, IShell shell, string path) => shell.Do(run, new Command("rm", "-f", "--", path).AsRoot());
}
