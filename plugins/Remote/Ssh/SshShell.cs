namespace OriginScript.Remote;

/// <summary>The shell on one machine, whatever becomes of the connections under it. Who asks while it connects waits for the same connection.</summary>
internal sealed class SshShell(SshDoor door) : IShell, IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private Facts? _facts;
    private Login? _login;
    private SshWire? _wire;

    /// <inheritdoc/>
    public Facts Facts => _facts!;

    /// <inheritdoc/>
    public HostKey? HostKey { get; private set; }

    /// <summary>Whether a command could be sent at once.</summary>
    public bool IsOpen => _wire is { IsAlive: true };

    /// <summary>Connects where it is not connected, with one try or with patience.</summary>
    public async Task Open(Login login, bool once, CancellationToken cancel)
    {
        if (IsOpen)
            return;
        await _turn.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            _login = login;
            await Connected(login, once, cancel).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public async Task<Answer> Run(Command command, CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            var wire = await Connected(_login!, once: false, cancel).ConfigureAwait(false);
            var answer = await Ask(wire, command, cancel).ConfigureAwait(false);
            SshSudo.Check(command, Facts, answer);
            return answer;
        }
        catch (SshBrokenException e)
        {
            _wire!.Cut();
            throw new UnansweredException($"Nobody knows whether `{command}` on {Facts.Machine} was carried out: {e.Message}.", e);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _wire?.Dispose();

    private async Task<SshWire> Connected(Login login, bool once, CancellationToken cancel)
    {
        if (IsOpen)
            return _wire!;
        var line = once ? await door.OpenOnce(login, cancel).ConfigureAwait(false) : await door.Open(login, cancel).ConfigureAwait(false);
        var user = line.Client.ConnectionInfo.Username;
        try
        {
            var wire = await SshWire.On(line, door.Around, cancel).ConfigureAwait(false);
            var question = new SshFrame(SshSudo.Line(SshFacts.Question, "root"), SshFrame.Nothing) { Before = SshFacts.Manners };
            _facts = SshFacts.Of(login.Name, await wire.Ask(question, cancel).ConfigureAwait(false));
            (var last, _wire) = (_wire, wire);
            last?.Cut();
            HostKey ??= line.Key;
            return wire;
        }
        catch (Exception e)
        {
            line.Dispose();
            throw e is SshBrokenException
                ? new UnreachableException($"{login.Name} takes the login of {user}, but gives no shell: {e.Message}. See whether that user may log in.", e)
                : e;
        }
    }

    private Task<Answer> Ask(SshWire wire, Command command, CancellationToken cancel)
    {
        var line = SshSudo.Line(command, Facts.User);
        return command.Input.Length <= SshUpload.Least ? wire.Ask(new(line, command.Input), cancel) : SshUpload.Ask(wire, (line, command.Input), cancel);
    }
}
