using System.Diagnostics;

namespace OriginScript.Sandbox.Images;

/// <summary>
/// Runs the scripts in namespaces of their own, so that neither mounts nor processes outlive them. Their standard input is a leash: it closes
/// when this process ends, even by a kill, and with that the script ends too.
/// </summary>
internal sealed class Scripts : IScripts
{
    private const int Kept = 40;

    public async Task<ScriptResult> Run(ScriptCall call, CancellationToken cancel)
    {
        var build = Path.Combine(call.Image.Folder, "build");
        BuildFiles.Write(build);
        using var process = Start(call, build);
        await using var leash = cancel.Register(process.StandardInput.Close);
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None); // of what starts the script; its own come with its output
        var lines = await Follow(process.StandardOutput, Path.Combine(call.Image.Folder, "build.log"));
        await process.WaitForExitAsync(CancellationToken.None);
        cancel.ThrowIfCancellationRequested();
        return new(process.ExitCode, [.. lines, .. (await errors).Split('\n', StringSplitOptions.RemoveEmptyEntries)]);
    }

    private static Process Start(ScriptCall call, string build)
    {
        // The lock is passed on to all that the script starts: a script whose builder was killed is over before the next one begins.
        var start = new ProcessStartInfo("flock",
        [
            "--no-fork", Path.Combine(call.Image.Folder, "stage.lock"),
            "unshare", "--mount", "--pid", "--fork", "--kill-child", "--propagation", "private",
            "bash", Path.Combine(build, "leash.sh"), Path.Combine(build, $"{call.Script}.sh"), .. call.Words,
        ])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = call.Image.Folder,
            Environment = { ["IMAGE"] = call.Image.Folder, ["BUILD"] = build, ["RESULT"] = call.Result },
        };
        return Process.Start(start)!;
    }

    private static async Task<IReadOnlyList<string>> Follow(StreamReader output, string log)
    {
        await using var file = new StreamWriter(log, append: true);
        var lines = new Queue<string>();
        while (await output.ReadLineAsync() is { } line)
        {
            await file.WriteLineAsync(line);
            lines.Enqueue(line);
            if (lines.Count > Kept)
                lines.Dequeue();
        }

        return [.. lines];
    }
}
