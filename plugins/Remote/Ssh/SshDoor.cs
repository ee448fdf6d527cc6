using Renci.SshNet;

namespace OriginScript.Remote;

/// <summary>Opens connections: reaches the machine, compares its host key, logs in.</summary>
internal sealed class SshDoor(Settings settings, SshSurroundings around) : IDisposable
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(15);
    private static readonly int[] Pauses = [1, 2, 4, 8, 15];

    private readonly SshLogins _logins = new(settings, around);
    private readonly SemaphoreSlim _handshakes = new(2 * Environment.ProcessorCount);

    /// <summary>A connection that is logged in, after up to six tries.</summary>
    /// <exception cref="UnreachableException">The machine does not answer or refuses the login.</exception>
    /// <exception cref="HostKeyException">It is not the machine that is meant.</exception>
    public async Task<(SshClient Client, HostKey Key)> Open(Login login, CancellationToken cancel)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await OpenOnce(login, cancel).ConfigureAwait(false);
            }
            catch (UnreachableException e) when (SshTrouble.MayPass(e.InnerException) && tries <= Pauses.Length)
            {
                await Task.Delay(TimeSpan.FromSeconds(Pauses[tries - 1]), around.Time, cancel).ConfigureAwait(false);
            }
        }
    }

    /// <summary>The same after one try.</summary>
    public async Task<(SshClient Client, HostKey Key)> OpenOnce(Login login, CancellationToken cancel)
    {
        var target = _logins.Of(login);
        var keys = new SshHostKeys(login, target, around);
        var client = new SshClient(SshOffer.To(target, keys.Kinds, ConnectTimeout)) { KeepAliveInterval = KeepAlive };
        client.HostKeyReceived += (_, shown) => shown.CanTrust = keys.Trusts(shown.HostKey);
        try
        {
            await Connect(client, cancel).ConfigureAwait(false);
            await keys.Keep(cancel).ConfigureAwait(false);
            return (client, keys.Believed!);
        }
        catch (Exception e)
        {
            client.Dispose();
            if (keys.Refusal is { } refusal)
                throw refusal;
            if (SshTrouble.Said(login, target, e) is { } said)
                throw new UnreachableException(said, e);
            throw;
        }
    }

    public void Dispose() => _handshakes.Dispose();

    // SSH.NET blocks while it shakes hands, so that takes a thread of its own. Waiting for a machine costs nothing; the arithmetic that follows its greeting does.
    private async Task Connect(SshClient client, CancellationToken cancel)
    {
        var shaking = false;
        client.ServerIdentificationReceived += (_, _) =>
        {
            _handshakes.Wait(cancel);
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
                        _handshakes.Release();
                }
            },
            cancel, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        await connecting.WaitAsync(cancel).ConfigureAwait(false);
    }
}
