using Renci.SshNet;

namespace OriginScript.Remote;

/// <summary>Connects clients with a limited number of concurrent handshakes: waiting for a machine is cheap, the key exchange after its greeting is not.</summary>
internal sealed class SshHandshakeLimiter
{
    private readonly SemaphoreSlim _slots = new(2 * Environment.ProcessorCount);

    /// <summary>Connects on a separate thread, because SSH.NET blocks. If connecting fails, the client is disposed of.</summary>
    public async Task Connect(SshClient client, CancellationToken cancel)
    {
        var shaking = false;
        client.ServerIdentificationReceived += (_, _) =>
        {
            _slots.Wait(cancel);
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
                        _slots.Release();
                }
            },
            cancel,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );
        try
        {
            await connecting.WaitAsync(cancel).ConfigureAwait(false);
        }
        catch
        {
            // A connection attempt cannot be cancelled: the client is disposed of when the attempt ends.
            _ = connecting.ContinueWith(_ => client.Dispose(), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            throw;
        }
    }
}
