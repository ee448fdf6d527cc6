using Renci.SshNet;

namespace OriginScript.Remote;

/// <summary>Connects clients, a few of them shaking hands at once: waiting for a machine costs nothing, the arithmetic that follows its greeting does.</summary>
internal sealed class SshHandshakes
{
    private readonly SemaphoreSlim _free = new(2 * Environment.ProcessorCount);

    /// <summary>Connects on a thread of its own, because SSH.NET blocks. A client that does not come to be connected is disposed of.</summary>
    public async Task Connect(SshClient client, CancellationToken cancel)
    {
        var shaking = false;
        client.ServerIdentificationReceived += (_, _) =>
        {
            _free.Wait(cancel);
            shaking = true;
        };
        var connecting = Task.Factory.StartNew(
            () =>
            {
                try
                {
                    client.Connect();
                }
                finally
                {
                    if (shaking)
                        _free.Release();
                }
            },
            cancel, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            await connecting.WaitAsync(cancel).ConfigureAwait(false);
        }
        catch
        {
            // What was cancelled cannot be called back: it is closed once it has come about.
            _ = connecting.ContinueWith(_ => client.Dispose(), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            throw;
        }
    }
}
