using System.Collections.Concurrent;

namespace OriginScript.Remote;

/// <summary>Machines over SSH: one connection for each, kept for the whole run.</summary>
internal sealed class SshShells(Settings settings, SshSurroundings around) : IShells, IDisposable
{
    private readonly ConcurrentDictionary<Login, SshShell> _shells = [];
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

    public void Dispose()
    {
        foreach (var shell in _shells.Values)
            shell.Dispose();
        _door.Dispose();
    }

    // What messages call a machine and what its provider shows of it may change; it stays the same machine.
    private async Task<IShell> Open(Login login, bool once, CancellationToken cancel)
    {
        var shell = _shells.GetOrAdd(login with { Name = "", Evidence = null }, _ => new SshShell(_door));
        await shell.Open(login, once, cancel).ConfigureAwait(false);
        return shell;
    }
}
