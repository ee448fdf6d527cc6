using System.Text;
using OriginScript.Remote;

namespace OriginScript.Puppet;

/// <summary>A text file on a machine, accessed as root.</summary>
internal static class RemoteTextFile
{
    private const int NotFoundExitCode = 3;

    /// <summary>Its content; null if it does not exist.</summary>
    public static async Task<string?> Read(Run run, IShell shell, string path)
    {
        var command = Command.Script("""[ -e "$1" ] || exit 3; cat -- "$1" """, path).AsRoot();
        var answer = await shell.Run(command, run.Cancel).ConfigureAwait(false);
        return answer.ExitCode switch
        {
            0 => answer.Output,
            NotFoundExitCode => null,
            _ => throw shell.CreateFailure(run, command, answer),
        };
    }

    /// <summary>Replaces its content; keeps the owner and mode of an existing file.</summary>
    public static Task Replace(Run run, IShell shell, (string Path, string Content) file) =>
        new RemoteFile(file.Path, Encoding.UTF8.GetBytes(file.Content)).Put(run, shell);

    /// <summary>Removes it; succeeds if it does not exist.</summary>
    public static Task Remove(Run run, IShell shell, string path) => shell.RunOrThrow(run, new Command("rm", "-f", "--", path).AsRoot());
}
