using System.Collections.Concurrent;

namespace OriginScript.Remote;

/// <summary>Shells over SSH: one connection for each machine, kept for the whole run.</summary>
internal sealed class SshShells(PortContext context, SshEnvironment around) : IShells, IDisposable
{
    private readonly ConcurrentDictionary<Login, SshShell> _shells = [];
    private readonly SshConnector _connector = new(context, around);

    /// <inheritdoc/>
    public Task<IShell> Open(Login login, CancellationToken cancel) => Open(login, once: false, cancel);

    /// <inheritdoc/>
    public Task<IShell> OpenOnce(Login login, CancellationToken cancel) => Open(login, once: true, cancel);

    /// <inheritdoc/>
    public async Task ProbeLogin(Login login, CancellationToken cancel)
    {
        using var line = await _connector.OpenOnce(login, cancel).ConfigureAwait(false);
    }

    public void Dispose()
    {
        foreach (var shell in _shells.Values)
            shell.Dispose();
        _connector.Dispose();
    }

    // The name in messages and the provider's host keys may change; the machine stays the same.
    private async Task<IShell> Open(Login login, bool once, CancellationToken cancel)
    {
        var shell = _shells.GetOrAdd(login with { Name = "", ProviderHostKeys = null }, _ => new SshShell(_connector));
        await shell.Open(login, once, cancel).ConfigureAwait(false);
        return shell;
    }
}
