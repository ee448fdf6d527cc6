using Renci.SshNet;

namespace OriginScript.Remote;

/// <summary>A machine that is only passed through: one connection to it carries those of all machines behind it.</summary>
internal sealed class SshBastion(Func<CancellationToken, Task<SshLine>> open) : IDisposable
{
    // Its server, and a firewall on the way, take few that have not logged in yet: MaxStartups begins to drop them at ten.
    private readonly SemaphoreSlim _strangers = new(8);
    private readonly SemaphoreSlim _turn = new(1);
    private SshLine? _line;

    /// <summary>A way to a port behind it, as a port of this machine's loopback that is open until the way is disposed of.</summary>
    public async Task<ForwardedPortLocal> To(string host, int port, CancellationToken cancel)
    {
        var line = await Line(cancel).ConfigureAwait(false);

        // SSH.NET keeps a thread of the pool busy for each.
        ThreadPool.GetMinThreads(out var workers, out var completions);
        ThreadPool.SetMinThreads(workers + 1, completions + 1);
        var way = new ForwardedPortLocal("127.0.0.1", 0, host, (uint)port);
        line.Client.AddForwardedPort(way);
        way.Start();
        return way;
    }

    /// <summary>Does what logs in behind it, a few at once.</summary>
    public async Task<T> Few<T>(Func<Task<T>> login, CancellationToken cancel)
    {
        await _strangers.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            return await login().ConfigureAwait(false);
        }
        finally
        {
            _strangers.Release();
        }
    }

    public void Dispose() => _line?.Dispose();

    private async Task<SshLine> Line(CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            if (_line is { Client.IsConnected: true })
                return _line;
            _line?.Dispose();
            return _line = await open(cancel).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }
}
