namespace OriginScript.Remote;

/// <summary>The shell on one machine, which reconnects if its connection is lost. Concurrent callers wait for the same connection.</summary>
internal sealed class SshShell(SshConnector connector) : IShell, IDisposable
{
    private readonly SemaphoreSlim _lock = new(1);
    private Facts? _facts;
    private Login? _login;
    private SshShellSession? _session;

    /// <inheritdoc/>
    public Facts Facts => _facts!;

    /// <inheritdoc/>
    public HostKey? HostKey { get; private set; }

    /// <summary>Whether a command can be sent immediately.</summary>
    public bool IsOpen => _session is { IsAlive: true };

    /// <summary>Connects if it is not connected, with a single attempt or with retries.</summary>
    public async Task Open(Login login, bool once, CancellationToken cancel)
    {
        if (IsOpen)
            return;
        await _lock.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            _login = login;
            await EnsureConnected(login, once, cancel).ConfigureAwait(false);
        }
        finally
        {
            _lock.Release();
        }
    }

    /// <inheritdoc/>
    public async Task<CommandResult> Run(Command command, CancellationToken cancel)
    {
        await _lock.WaitAsync(cancel).ConfigureAwait(false);
        var start = connector.Environment.Time.GetTimestamp();
        try
        {
            var wire = await EnsureConnected(_login!, once: false, cancel).ConfigureAwait(false);
            var answer = await Execute(wire, command, cancel).ConfigureAwait(false);
            Report(command, answer, start);
            SshSudo.ThrowIfRefused(command, Facts, answer);
            return answer;
        }
        catch (SshConnectionLostException e)
        {
            _session!.Abort();
            Report(command, null, start);
            throw new OutcomeUnknownException($"It is unknown whether `{command}` ran on {Facts.Machine}: {e.Message}.", e);
        }
        catch (SshOutputTooLongException e)
        {
            _session!.Abort();
            Report(command, null, start);
            throw new OriginException(
                $"The output of `{command}` on {Facts.Machine} is not read to its end: {e.Message}, and its whole output is needed. Have it print less.",
                e
            );
        }
        finally
        {
            _lock.Release();
        }
    }

    public void Dispose() => _session?.Dispose();

    private void Report(Command command, CommandResult? answer, long start)
    {
        if (connector.Trace is not { Level: not TraceLevel.None } trace)
            return;
        var bodies = trace.Level == TraceLevel.Bodies ? answer : null;
        trace.Report(
            new CommandTrace(Facts.Machine, command.ToString())
            {
                Elapsed = connector.Environment.Time.GetElapsedTime(start),
                ExitCode = answer?.ExitCode,
                Output = bodies?.Output,
                Error = bodies?.Error,
            }
        );
    }

    private async Task<SshShellSession> EnsureConnected(Login login, bool once, CancellationToken cancel)
    {
        if (IsOpen)
            return _session!;
        var line = once ? await connector.OpenOnce(login, cancel).ConfigureAwait(false) : await connector.Open(login, cancel).ConfigureAwait(false);
        var user = line.Client.ConnectionInfo.Username;
        try
        {
            var (wire, answer) = await StartShell(line, cancel).ConfigureAwait(false);
            _facts = SshFacts.Parse(login.Name, answer);
            (var last, _session) = (_session, wire);
            last?.Abort();
            HostKey ??= line.HostKey;
            return wire;
        }
        catch (Exception e)
        {
            line.Dispose();
            throw e is SshConnectionLostException
                ? new MachineUnreachableException(
                    $"{login.Name} accepts the login of {user}, but provides no shell: {e.Message}. Check whether that user is allowed to log in, and the startup files of its login shell.",
                    e
                )
                : e;
        }
    }

    private async Task<(SshShellSession Wire, CommandResult Facts)> StartShell(SshConnection line, CancellationToken cancel)
    {
        var wire = await SshShellSession.Start(line, connector.Environment, SshShellStreams.Start, cancel).ConfigureAwait(false);
        try
        {
            return (wire, await QueryFacts(wire, cancel).ConfigureAwait(false));
        }
        catch (SshConnectionLostException) when (wire.LacksErrorStream)
        {
            wire.Leave();
            wire = await SshShellSession.Start(line, connector.Environment, SshShellStreams.StartWithErrorChannel, cancel).ConfigureAwait(false);
            return (wire, await QueryFacts(wire, cancel).ConfigureAwait(false));
        }
    }

    // The first answer of a shell comes after the startup files of the login shell, which may do anything.
    private async Task<CommandResult> QueryFacts(SshShellSession wire, CancellationToken cancel)
    {
        var limit = connector.Environment.Deadlines.Shell;
        var question = new SshFrame(SshSudo.FormatCommandLine(SshFacts.ProbeCommand, "root"), SshFrame.NoInput) { Preamble = SshFacts.ShellPreamble };
        try
        {
            return await wire.Execute(question, cancel).WaitAsync(limit, TimeProvider.System, cancel).ConfigureAwait(false);
        }
        catch (TimeoutException e)
        {
            throw new SshConnectionLostException($"its first prompt did not come within {limit.TotalSeconds:0.#} seconds", e);
        }
    }

    private Task<CommandResult> Execute(SshShellSession wire, Command command, CancellationToken cancel)
    {
        var (line, before) =
            connector.SudoPassword is { } password && SshSudo.NeedsSudo(command, Facts.User)
                ? SshSudo.FormatWithPassword(command, password.Reveal())
                : (SshSudo.FormatCommandLine(command, Facts.User), []);
        return command.Input.Length <= SshUpload.MaxInlineSize
            ? wire.Execute(new(line, (byte[])[.. before, .. command.Input.Span]) { Printed = command.Printed }, cancel)
            : SshUpload.Execute(wire, (line, before, command), cancel);
    }
}
