using System.Diagnostics;
using System.Globalization;

namespace OriginScript.Mutation;

/// <summary>A worker and the conversation with it.</summary>
internal sealed class WorkerProcess : IDisposable
{
    // The worker gives up a test that does not end; this is for a worker that cannot.
    private static readonly TimeSpan AnswerTimeout = TimeSpan.FromMinutes(10);

    private readonly Process _process;

    public WorkerProcess(string folder)
    {
        var start = new ProcessStartInfo(
            Environment.ProcessPath!,
            IsHosted ? [typeof(WorkerProcess).Assembly.Location, "worker", folder] : ["worker", folder]
        )
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // A mutant that allocates without end ends its worker, not the machine.
        start.Environment["DOTNET_GCHeapHardLimit"] = "0x20000000";
        _process = Process.Start(start)!;
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
        TestCount = int.Parse(
            _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("the worker did not start"),
            CultureInfo.InvariantCulture
        );
    }

    public int TestCount { get; }

    /// <summary>Asks and waits for the answer; null: the worker has ended.</summary>
    /// <param name="request">See <see cref="Worker"/>.</param>
    public async Task<string?> Ask(string request)
    {
        try
        {
            await _process.StandardInput.WriteLineAsync(request).ConfigureAwait(false);
            await _process.StandardInput.FlushAsync().ConfigureAwait(false);
            return await _process.StandardOutput.ReadLineAsync().WaitAsync(AnswerTimeout).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or TimeoutException)
        {
            return null;
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    // Started as "dotnet OriginScript.Mutation.dll".
    private static bool IsHosted => Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet";
}
