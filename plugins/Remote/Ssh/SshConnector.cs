using System.Collections.Concurrent;
using System.Net.Sockets;
using Renci.SshNet;

namespace OriginScript.Remote;

/// <summary>Opens connections: resolves the target, connects through bastions, verifies the host key, logs in.</summary>
internal sealed class SshConnector(PortContext context, SshEnvironment around) : IDisposable
{
    private static readonly int[] RetryDelays = [1, 2, 4, 8, 15];

    // A machine that is just starting is not worth a message.
    private const int SilentRetries = 1;

    private readonly ConcurrentDictionary<Login, SshBastion> _bastions = [];
    private readonly SshHandshakeLimiter _handshakes = new();
    private readonly PinStore _pins = new(context.Storage);
    private readonly SshLoginResolver _logins = new(context.Options<SshOptions>(), around, new(around, context.Notify));

    /// <summary>Its environment.</summary>
    public SshEnvironment Environment => around;

    /// <summary>The password for sudo; null: sudo must not ask.</summary>
    public Secret? SudoPassword => context.Options<SshOptions>().SudoPassword;

    /// <summary>Where commands are reported.</summary>
    public ITrace? Trace => context.Trace;

    /// <summary>Opens a connection and logs in, with up to six attempts.</summary>
    /// <exception cref="MachineUnreachableException">The machine does not answer or refuses the login.</exception>
    /// <exception cref="HostKeyException">The host key is not the expected one.</exception>
    public async Task<SshConnection> Open(Login login, CancellationToken cancel)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                return await OpenOnce(login, cancel).ConfigureAwait(false);
            }
            catch (MachineUnreachableException e) when (SshErrorMessages.IsTransient(e.InnerException) && tries < RetryDelays.Length)
            {
                if (tries == SilentRetries)
                    context.Notify($"{e.Message} Retrying.");
                await Task.Delay(TimeSpan.FromSeconds(RetryDelays[tries]), around.Time, cancel).ConfigureAwait(false);
            }
        }
    }

    /// <summary>The same with a single attempt.</summary>
    public async Task<SshConnection> OpenOnce(Login login, CancellationToken cancel) =>
        await Connect(login, await _logins.Resolve(login, cancel).ConfigureAwait(false), cancel).ConfigureAwait(false);

    public void Dispose()
    {
        foreach (var bastion in _bastions.Values)
            bastion.Dispose();
    }

    private async Task<SshConnection> Connect(Login login, SshTarget target, CancellationToken cancel)
    {
        if (target.Via is not { } via)
            return await Connect(login, target, null, cancel).ConfigureAwait(false);
        var bastion = _bastions.GetOrAdd(
            via,
            _ =>
                new(
                    around,
                    async stop => await Connect(via, await _logins.ResolveBastion(via, stop).ConfigureAwait(false), stop).ConfigureAwait(false)
                )
        );
        return await bastion.Connect((target.Host, target.Port), way => Connect(login, target, way, cancel), cancel).ConfigureAwait(false);
    }

    private async Task<SshConnection> Connect(Login login, SshTarget target, SshTunnel? way, CancellationToken cancel)
    {
        var keys = new SshHostKeyVerifier(login, target, new(_pins, target.HostKeys.KnownHostsFiles));
        try
        {
            var client = way is null
                ? await ConnectDirectly(target, keys, cancel).ConfigureAwait(false)
                : await ConnectTo(way.LocalEndpoint, target, keys, cancel).ConfigureAwait(false);
            var line = new SshConnection(client, way)
            {
                HostKey = keys.Accepted ?? throw new HostKeyException($"{target.Display(login)} presented no host key."),
            };
            await keys.PinAccepted(cancel).ConfigureAwait(false);
            NotifyOfUnverifiedKey(line.HostKey, target.Display(login));
            return line;
        }
        catch (Exception e) when (e is not OriginException)
        {
            if ((keys.Refusal ?? SshErrorMessages.UnverifiedHostKey(login, target, e)) is { } stranger)
                throw stranger;
            throw SshErrorMessages.Describe(login, target, e) is { } said
                ? new MachineUnreachableException(said, e) { IsPermanent = SshErrorMessages.IsUnknownName(e) }
                : e;
        }
    }

    // As ssh does, the addresses of a name are tried one after another until one accepts a connection.
    private async Task<SshClient> ConnectDirectly(SshTarget target, SshHostKeyVerifier keys, CancellationToken cancel)
    {
        var addresses = await SshAddressResolver.Resolve(target, around.Deadlines, cancel).ConfigureAwait(false);
        for (var index = 0; ; index++)
        {
            keys.Address = addresses[index];
            try
            {
                return await ConnectTo((addresses[index].ToString(), target.Port), target, keys, cancel).ConfigureAwait(false);
            }
            catch (SocketException) when (index + 1 < addresses.Count)
            {
                // The next address may answer.
            }
        }
    }

    private async Task<SshClient> ConnectTo((string Host, int Port) endpoint, SshTarget target, SshHostKeyVerifier keys, CancellationToken cancel)
    {
        var client = new SshClient(SshConnectionInfoFactory.Create(target, endpoint, keys.PreferredAlgorithms))
        {
            KeepAliveInterval = around.KeepAliveInterval,
        };
        client.HostKeyReceived += (_, shown) => shown.CanTrust = keys.Verify(shown.HostKey, SshCertificate.Of(shown.Certificate));
        await _handshakes.Connect(client, around.Deadlines.With(target.ConnectTimeout), cancel).ConfigureAwait(false);
        return client;
    }

    // Reported on the first connection, because not every recipe has a step that shows it.
    private void NotifyOfUnverifiedKey(HostKey key, string machine)
    {
        if (key.Trust == HostKeyTrust.FirstUse)
            context.Notify(
                $"{machine}: {key.Type} {key}, because no key was known for it; the first run pins this key, and from then on only this key is trusted."
            );
        else if (key.Trust == HostKeyTrust.NotChecked)
            context.Notify($"{machine}: {key.Type} {key}. Whoever answers at that address is trusted.");
    }
}
