using System.Diagnostics;

namespace OriginScript.Tests;

/// <summary>Helpers for tests on real machines: OpenSSH's client, and local programs.</summary>
internal static class LabShell
{
    /// <summary>A command on a machine as <c>admin</c>, whatever key the machine shows.</summary>
    public static Task<(int Code, string Output, string Errors)> RunOverSsh(string keyFile, string address, string command) =>
        RunProgram(
            "ssh",
            "-F",
            "none",
            "-o",
            "BatchMode=yes",
            "-o",
            "StrictHostKeyChecking=no",
            "-o",
            "UserKnownHostsFile=/dev/null",
            "-o",
            "LogLevel=ERROR",
            "-o",
            "ConnectTimeout=2",
            "-i",
            keyFile,
            $"admin@{address}",
            command
        );

    public static async Task<(int Code, string Output, string Errors)> RunProgram(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                RedirectStandardInput = true,
            }
        )!;
        process.StandardInput.Close();
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }
}
