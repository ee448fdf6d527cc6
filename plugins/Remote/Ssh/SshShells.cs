using System.Collections.Concurrent;

namespace OriginScript.Remote;

/// <summary>Machines over SSH: one connection for each, kept for the whole run.</summary>
internal sealed class SshShells(Settings settings, SshSurroundings around) : IShells, IAsyncDisposable
{
    private readonly ConcurrentDictionary<Login, Lazy<Task<SshShell>>> _shells = [];
    private readonly CancellationTokenSource _closing = new();
    private readonly SshDoor _door = new(settings, around);

    /// <inheritdoc/>
    public Task<IShell> Open(Login login, CancellationToken cancel) => Open(login, once: false, cancel);

    /// <inheritdoc/>
    public Task<IShell> OpenOnce(Login login, CancellationToken cancel) => Open(login, once: true, cancel);

    /// <inheritdoc/>
    public async Task Knock(Login login, CancellationToken cancel)
    {
        using var line = await _door.OpenOnce(login, cancel).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync().ConfigureAwait(false);
        foreach (var shell in _shells.Values.Where(shell => shell is { IsValueCreated: true, Value.IsCompletedSuccessfully: true }))
            shell.Value.Result.Dispose();
        _door.Dispose();
        _closing.Dispose();
    }

    // Who asks meanwhile waits for the same connection; one that did not come about is tried anew by the next who asks.
    private async Task<IShell> Open(Login login, bool once, CancellationToken cancel)
    {
        var machine = login with { Name = "", Evidence = null };
        var shell = _shells.GetOrAdd(machine, _ => new(() => Opened(login, once)));
        try
        {
            var opened = await shell.Value.WaitAsync(cancel).ConfigureAwait(false);
            await opened.Open(once, cancel).ConfigureAwait(false);
            return opened;
        }
        catch when (shell.Value.IsFaulted || shell.Value.IsCanceled)
        {
            _shells.TryRemove(new(machine, shell));
            throw;
        }
    }

    private async Task<SshShell> Opened(Login login, bool once)
    {
        var shell = new SshShell(_door, login);
        await shell.Open(once, _closing.Token).ConfigureAwait(false);
        return shell;
    }
}
