using System.ComponentModel;
using System.Diagnostics;
using OriginScript.AwsEmulator;

namespace OriginScript.MachineLab.Machines;

/// <summary>Runs programs of the host, for operations that have no API.</summary>
internal static class HostProcess
{
    // After su, PATH may lack the sbin folders.
    private static readonly string SearchPath = $"{Environment.GetEnvironmentVariable("PATH")}:/usr/sbin:/sbin";

    /// <summary>Runs a command to completion and returns its output.</summary>
    /// <exception cref="SandboxException">It failed; the message has the last line of its errors.</exception>
    public static async Task<string> Run(HostCommand command) =>
        await TryRun(command) switch
        {
            (0, var output, _) => output,
            var (code, _, errors) => throw new SandboxException($"`{command}` failed with exit code {code}: {LastLine(errors)}"),
        };

    /// <summary>Runs a command to completion, whatever its exit code.</summary>
    public static async Task<(int Code, string Output, string Errors)> TryRun(HostCommand command)
    {
        using var process = StartProcess(command, redirect: true);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.StandardInput.WriteAsync(command.Input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }

    /// <summary>Starts a command with the environment of this process; the caller stops it.</summary>
    public static Process Launch(HostCommand command) => StartProcess(command, redirect: false);

    private static Process StartProcess(HostCommand command, bool redirect)
    {
        var start = new ProcessStartInfo(FindProgram(command.Program), command.Arguments)
        {
            RedirectStandardInput = redirect,
            RedirectStandardOutput = redirect,
            RedirectStandardError = redirect,
            Environment = { ["PATH"] = SearchPath, ["LC_ALL"] = "C" },
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

    private static string FindProgram(string program) =>
        SearchPath.Split(':').Where(folder => folder.Length > 0).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists)
        ?? program;

    private static string LastLine(string text) =>
        text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? "no output";
}
