using System.Diagnostics;

namespace OriginScript.Remote.Tests;

/// <summary>Programs of this machine that tests need.</summary>
internal static class Programs
{
    public static string Run(string program, params string[] arguments)
    {
        using var process = Start(program, arguments);
        var said = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {said.Result}");
    }

    public static Process Start(string program, params string[] arguments) =>
        Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;

    /// <summary>Makes a key pair without a passphrase; the public half's file ends in <c>.pub</c>.</summary>
    public static string CreateKey(string file, string type = "ed25519", string passphrase = "")
    {
        Run("ssh-keygen", "-q", "-t", type, "-b", type == "rsa" ? "2048" : "256", "-N", passphrase, "-C", Path.GetFileName(file), "-f", file);
        return file;
    }

    /// <summary>The processes below that one, each before those that it started.</summary>
    public static IEnumerable<int> DescendantsOf(int pid) => Children(pid).SelectMany(child => DescendantsOf(child).Prepend(child));

    private static IEnumerable<int> Children(int pid)
    {
        try
        {
            return File.ReadAllText($"/proc/{pid}/task/{pid}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse);
        }
        catch (IOException)
        {
            // It has already ended.
            return [];
        }
    }
}
