namespace OriginScript.Remote;

/// <summary>A machine that is only passed through: one connection to it carries those of all machines behind it.</summary>
internal sealed class SshBastion(SshSurroundings around, Func<CancellationToken, Task<SshLine>> open) : IDisposable
{
    // Its server, and those behind it, take few that have not logged in yet: MaxStartups begins to drop them at ten.
    private readonly SemaphoreSlim _strangers = new(8);
    private readonly SemaphoreSlim _turn = new(1);
    private SshLine? _line;

    /// <summary>Logs in on a machine behind it.</summary>
    public async Task<SshLine> Pass((string Host, int Port) machine, Func<SshWay, Task<SshLine>> enter, CancellationToken cancel)
    {
        await _strangers.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            var line = await Line(cancel).ConfigureAwait(false);
            return await Enter(line, (machine, enter), cancel).ConfigureAwait(false);
        }
        finally
        {
            _strangers.Release();
        }
    }

    public void Dispose() => _line?.Dispose();

    private async Task<SshLine> Enter(SshLine bastion, ((string Host, int Port) Machine, Func<SshWay, Task<SshLine>> Way) to, CancellationToken cancel)
    {
        // SSH.NET keeps a thread of the pool busy for each way.
        ThreadPool.GetMinThreads(out var workers, out var completions);
        ThreadPool.SetMinThreads(workers + 1, completions + 1);
        var way = new SshWay(bastion, to.Machine);
        try
        {
            return await to.Way(way).ConfigureAwait(false);
        }
        catch
        {
            SshLine.Close(way);

            // It may be the bastion that is gone; the next try takes a new connection to it then.
            if (!cancel.IsCancellationRequested && !await new SshPulse(bastion.Client, around).Beats(cancel).ConfigureAwait(false))
                bastion.Dispose();
            throw;
        }
    }

    private async Task<SshLine> Line(CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            if (_line is { IsConnected: true })
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
