namespace OriginScript.Remote;

/// <summary>The shell on one machine, whatever becomes of the connections under it.</summary>
internal sealed class SshShell(SshDoor door, Login login) : IShell, IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private Facts? _facts;
    private SshWire? _wire;

    /// <inheritdoc/>
    public Facts Facts => _facts!;

    /// <inheritdoc/>
    public HostKey? HostKey => _wire?.Key;

    /// <summary>Whether it can be asked without connecting anew.</summary>
    public bool IsOpen => _wire is { IsAlive: true };

    /// <summary>Connects and asks for the facts; once more where the connection has broken.</summary>
    /// <param name="once">With one try only.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task Open(bool once, CancellationToken cancel)
    {
        var (client, key) = once ? await door.OpenOnce(login, cancel).ConfigureAwait(false) : await door.Open(login, cancel).ConfigureAwait(false);
        SshWire? wire = null;
        try
        {
            wire = await SshWire.On(client, key, cancel).ConfigureAwait(false);
            var question = new SshFrame(SshSudo.Line(SshFacts.Question, "root"), SshFrame.Nothing) { Before = SshFacts.Manners };
            _facts = SshFacts.Of(login.Name, await wire.Ask(question, cancel).ConfigureAwait(false));
        }
        catch (SshBrokenException e)
        {
            wire?.Cut();
            throw new UnreachableException($"{login.Name} takes the login of {client.ConnectionInfo.Username}, but gives no shell: {e.Message}. See whether that user may log in.", e);
        }

        (var last, _wire) = (_wire, wire);
        last?.Cut();
    }

    /// <inheritdoc/>
    public async Task<Answer> Run(Command command, CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            if (!IsOpen)
                await Open(once: false, cancel).ConfigureAwait(false);
            var answer = await Ask(_wire!, command, cancel).ConfigureAwait(false);
            SshSudo.Check(command, Facts, answer);
            return answer;
        }
        catch (SshBrokenException e)
        {
            _wire!.Cut();
            throw new UnansweredException($"Nobody knows whether `{command}` on {login.Name} was carried out: {e.Message}.", e);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose()
    {
        _wire?.Dispose();
        _turn.Dispose();
    }

    private Task<Answer> Ask(SshWire wire, Command command, CancellationToken cancel) => command.Input.Length <= SshUpload.Least
        ? wire.Ask(new(SshSudo.Line(command, Facts.User), command.Input), cancel)
        : SshUpload.Ask(wire, (SshSudo.Line(command, Facts.User), command.Input), cancel);
}
