namespace OriginScript.Remote;

/// <summary>A bastion: one connection to it carries those of all machines behind it.</summary>
internal sealed class SshBastion(SshEnvironment around, Func<CancellationToken, Task<SshConnection>> open) : IDisposable
{
    // SSH servers accept few unauthenticated connections: MaxStartups begins to drop them at ten.
    private readonly SemaphoreSlim _pendingLogins = new(8);
    private readonly SemaphoreSlim _lock = new(1);
    private SshConnection? _connection;

    /// <summary>Logs in to a machine behind it.</summary>
    public async Task<SshConnection> Connect((string Host, int Port) machine, Func<SshTunnel, Task<SshConnection>> enter, CancellationToken cancel)
    {
        await _pendingLogins.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            var line = await GetOrOpenConnection(cancel).ConfigureAwait(false);
            return await ConnectThroughTunnel(line, (machine, enter), cancel).ConfigureAwait(false);
        }
        finally
        {
            _pendingLogins.Release();
        }
    }

    public void Dispose() => _connection?.Dispose();

    private async Task<SshConnection> ConnectThroughTunnel(
        SshConnection bastion,
        ((string Host, int Port) Machine, Func<SshTunnel, Task<SshConnection>> Way) to,
        CancellationToken cancel
    )
    {
        // SSH.NET keeps a pool thread busy for each tunnel.
        ThreadPool.GetMinThreads(out var workers, out var completions);
        ThreadPool.SetMinThreads(workers + 1, completions + 1);
        var way = new SshTunnel(bastion, to.Machine);
        try
        {
            return await to.Way(way).ConfigureAwait(false);
        }
        catch
        {
            SshConnection.DisposeQuietly(way);

            // If the bastion itself is gone, the next attempt opens a new connection to it.
            if (!cancel.IsCancellationRequested && !await new SshKeepAlive(bastion.Client, around).IsResponding(cancel).ConfigureAwait(false))
                bastion.Dispose();
            throw;
        }
    }

    private async Task<SshConnection> GetOrOpenConnection(CancellationToken cancel)
    {
        await _lock.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            if (_connection is { IsConnected: true })
                return _connection;
            _connection?.Dispose();
            return _connection = await open(cancel).ConfigureAwait(false);
        }
        finally
        {
            _lock.Release();
        }
    }
}
