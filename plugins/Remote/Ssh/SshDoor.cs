using System.Collections.Concurrent;
using Renci.SshNet;

namespace OriginScript.Remote;

/// <summary>Opens connections: finds out where to, passes bastions, compares the host key, logs in.</summary>
internal sealed class SshDoor(Settings settings, SshSurroundings around) : IDisposable
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(15);
    private static readonly int[] Pauses = [1, 2, 4, 8, 15];

    // A machine that is only just coming up is nothing to tell of.
    private const int Silent = 1;

    private readonly ConcurrentDictionary<Login, SshBastion> _bastions = [];
    private readonly SshHandshakes _handshakes = new();
    private readonly SshKnown _known = new(new(settings, around), around);
    private readonly SshLogins _logins = new(settings, around);

    /// <summary>What it finds around itself.</summary>
    public SshSurroundings Around => around;

    /// <summary>A connection that is logged in, after up to six tries.</summary>
    /// <exception cref="UnreachableException">The machine does not answer or refuses the login.</exception>
    /// <exception cref="HostKeyException">It is not the machine that is meant.</exception>
    public async Task<SshLine> Open(Login login, CancellationToken cancel)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                return await OpenOnce(login, cancel).ConfigureAwait(false);
            }
            catch (UnreachableException e) when (SshTrouble.MayPass(e.InnerException) && tries < Pauses.Length)
            {
                if (tries == Silent)
                    settings.Tell?.Invoke($"{e.Message} Trying again.");
                await Task.Delay(TimeSpan.FromSeconds(Pauses[tries]), around.Time, cancel).ConfigureAwait(false);
            }
        }
    }

    /// <summary>The same after one try.</summary>
    public async Task<SshLine> OpenOnce(Login login, CancellationToken cancel) =>
        await Enter(login, await _logins.Of(login, cancel).ConfigureAwait(false), cancel).ConfigureAwait(false);

    public void Dispose()
    {
        foreach (var bastion in _bastions.Values)
            bastion.Dispose();
    }

    private async Task<SshLine> Enter(Login login, SshTarget target, CancellationToken cancel)
    {
        if (target.Via is not { } via)
            return await Enter(login, target, null, cancel).ConfigureAwait(false);
        var bastion = _bastions.GetOrAdd(via, _ => new(around, async stop => await Enter(via, await _logins.OfBastion(via, stop).ConfigureAwait(false), stop).ConfigureAwait(false)));
        return await bastion.Pass((target.Host, target.Port), way => Enter(login, target, way, cancel), cancel).ConfigureAwait(false);
    }

    private async Task<SshLine> Enter(Login login, SshTarget target, SshWay? way, CancellationToken cancel)
    {
        var keys = new SshHostKeys(login, target, _known);
        var client = new SshClient(SshOffer.To(target, way?.Entrance ?? (target.Host, target.Port), keys.Kinds)) { KeepAliveInterval = around.Pulse };
        client.ConnectionInfo.Timeout = ConnectTimeout;
        client.HostKeyReceived += (_, shown) => shown.CanTrust = keys.Trusts(shown.HostKey, SshCertificate.Of(shown.Certificate));
        try
        {
            await _handshakes.Connect(client, cancel).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            if ((keys.Refusal ?? SshTrouble.Unproven(login, target, e)) is { } stranger)
                throw stranger;
            throw SshTrouble.Said(login, target, e) is { } said ? new UnreachableException(said, e) : e;
        }

        var line = new SshLine(client, way) { Key = keys.Believed ?? throw new HostKeyException($"{target.Shown(login)} has shown no host key.") };
        await keys.Keep(cancel).ConfigureAwait(false);

        // Told by whoever meets the machine first, since not every recipe has a line that would.
        if (line.Key.Trust == Trust.FirstUse)
            settings.Tell?.Invoke($"{target.Shown(login)}: {line.Key.Type} {line.Key}, since nothing was known of it; {(settings.OnlyLooks ? "a plan pins nothing, the run that follows does" : "from here on only this key is")}.");
        return line;
    }
}
