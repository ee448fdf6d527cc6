using System.ComponentModel;
using System.Diagnostics;

namespace OriginScript.Sandbox.Machines;

/// <summary>The computer that the machines are on: its programs do what there is no call for.</summary>
internal static class Box
{
    // Whoever became root by way of su has a PATH without the folders of root's programs.
    private static readonly string path = $"{Environment.GetEnvironmentVariable("PATH")}:/usr/sbin:/sbin";

    /// <summary>Runs it to its end and gives what it printed.</summary>
    /// <exception cref="SandboxException">It failed; the message has its last words.</exception>
    public static async Task<string> Run(Command command) => await Try(command) switch
    {
        (0, var output, _) => output,
        var (code, _, errors) => throw new SandboxException($"`{command}` failed with exit code {code}: {LastLine(errors)}"),
    };

    /// <summary>Runs it to its end, whatever that is.</summary>
    public static async Task<(int Code, string Output, string Errors)> Try(Command command)
    {
        using var process = Start(command, redirect: true);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.StandardInput.WriteAsync(command.Input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }

    /// <summary>Starts it with nothing of ours but the environment; whoever gets it ends it.</summary>
    public static Process Launch(Command command) => Start(command, redirect: false);

    private static Process Start(Command command, bool redirect)
    {
        var start = new ProcessStartInfo(Find(command.Program), command.Arguments)
        {
            RedirectStandardInput = redirect,
            RedirectStandardOutput = redirect,
            RedirectStandardError = redirect,
            Environment = { ["PATH"] = path, ["LC_ALL"] = "C" },
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new SandboxException($"{command.Program} cannot be run: {e.Message}", e);
        }
    }

    private static string Find(string program) =>
        path.Split(':').Where(folder => folder.Length > 0).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists) ?? program;

    private static string LastLine(string text) =>
        text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? "it said nothing";
}
