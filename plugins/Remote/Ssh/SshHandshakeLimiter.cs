using Renci.SshNet;

namespace OriginScript.Remote;

/// <summary>Connects clients with a limited number of concurrent handshakes: waiting for a machine is cheap, the key exchange after its greeting is not.</summary>
internal sealed class SshHandshakeLimiter
{
    private readonly SemaphoreSlim _slots = new(2 * Environment.ProcessorCount);

    /// <summary>Connects on a separate thread, because SSH.NET blocks. If connecting fails, the client is disposed of.</summary>
    /// <exception cref="SshDeadlineException">A state of the connection lasted too long.</exception>
    public async Task Connect(SshClient client, SshDeadlines deadlines, CancellationToken cancel)
    {
        var handshake = new SshHandshake(client, deadlines);
        var holdsSlot = false;
        client.ServerIdentificationReceived += (_, _) =>
        {
            handshake.Enter(SshHandshakeStage.Queued);
            _slots.Wait(cancel);
            holdsSlot = true;
            handshake.Enter(SshHandshakeStage.KeyExchange);
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
                    if (holdsSlot)
                        _slots.Release();
                }
            },
            cancel,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );
        try
        {
            await handshake.Wait(connecting, cancel).ConfigureAwait(false);
        }
        catch
        {
            // A connection attempt cannot be cancelled: the client is disposed of when the attempt ends.
            _ = connecting.ContinueWith(_ => client.Dispose(), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            throw;
        }
    }
}
