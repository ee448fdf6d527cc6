using System.Diagnostics;

namespace OriginScript.Mutation;

/// <summary>A worker and the conversation with it.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private readonly Process _process;

    public WorkerProcess(string folder)
    {
        _process = Process.Start(new ProcessStartInfo("dotnet", [typeof(WorkerProcess).Assembly.Location, "worker", folder])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
        TestCount = int.Parse(_process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("the worker did not start"), System.Globalization.CultureInfo.InvariantCulture);
    }

    public int TestCount { get; }

    /// <summary>Asks and waits for the answer; null: there was none in time, or the worker has ended.</summary>
    public async Task<string?> Ask(string request, TimeSpan timeout)
    {
        try
        {
            await _process.StandardInput.WriteLineAsync(request).ConfigureAwait(false);
            await _process.StandardInput.FlushAsync().ConfigureAwait(false);
            return await _process.StandardOutput.ReadLineAsync().WaitAsync(timeout).ConfigureAwait(false);
        }
        catch (Exception e) when (e is TimeoutException or IOException)
        {
            return null;
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }
}
