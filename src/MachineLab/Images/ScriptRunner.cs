using System.Diagnostics;

namespace OriginScript.MachineLab.Images;

/// <summary>
/// Runs the scripts in namespaces of their own, so that neither mounts nor processes outlive them. Their standard input closes
/// when this process ends, even if it is killed, and then the script ends too.
/// </summary>
internal sealed class ScriptRunner : IScriptRunner
{
    private const int MaxLines = 40;

    public async Task<ScriptResult> Run(ScriptCall call, CancellationToken cancel)
    {
        var build = Path.Combine(call.Image.Folder, "build");
        BuildFiles.Write(build);
        using var process = Start(call, build);
        await using var leash = cancel.Register(process.StandardInput.Close);
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None); // of the launcher; the script's own stderr is part of its output
        var lines = await CopyOutput(process.StandardOutput, Path.Combine(call.Image.Folder, "build.log"));
        await process.WaitForExitAsync(CancellationToken.None);
        cancel.ThrowIfCancellationRequested();
        return new(process.ExitCode, [.. lines, .. (await errors).Split('\n', StringSplitOptions.RemoveEmptyEntries)]);
    }

    private static Process Start(ScriptCall call, string build)
    {
        // All child processes inherit the lock: a script whose builder was killed has ended before the next one starts.
        var start = new ProcessStartInfo(
            "flock",
            [
                "--no-fork",
                Path.Combine(call.Image.Folder, "stage.lock"),
                "unshare",
                "--mount",
                "--pid",
                "--fork",
                "--kill-child",
                "--propagation",
                "private",
                "bash",
                Path.Combine(build, "leash.sh"),
                Path.Combine(build, $"{call.Script}.sh"),
                .. call.Arguments,
            ]
        )
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = call.Image.Folder,
            Environment =
            {
                ["IMAGE"] = call.Image.Folder,
                ["BUILD"] = build,
                ["RESULT"] = call.Result,
            },
        };
        return Process.Start(start)!;
    }

    private static async Task<IReadOnlyList<string>> CopyOutput(StreamReader output, string log)
    {
        await using var file = new StreamWriter(log, append: true);
        var lines = new Queue<string>();
        while (await output.ReadLineAsync() is { } line)
        {
            await file.WriteLineAsync(line);
            lines.Enqueue(line);
            if (lines.Count > MaxLines)
                lines.Dequeue();
        }

        return [.. lines];
    }
}
