using System.Collections.Concurrent;
using Renci.SshNet;
using Renci.SshNet.Common;

namespace OriginScript.Remote;

/// <summary>
/// One <c>sh</c> on one connection, which runs one frame after another. A dedicated thread waits for it, because SSH.NET's streams block and the thread pool
/// is small compared to the number of machines.
/// </summary>
internal sealed class SshShellSession : IDisposable
{
    private readonly BlockingCollection<(SshFrame Frame, TaskCompletionSource<CommandResult> Answer)> _requests = [];
    private readonly SshConnection _connection;
    private readonly SshKeepAlive _keepAlive;
    private readonly SshEnvironment _environment;
    private readonly SshShellStreams _shell;
    private readonly SshFrameReader _output;
    private readonly SshFrameReader _error;

    private SshShellSession(SshConnection line, SshEnvironment around, SshShellStreams shell)
    {
        (_connection, _environment, _keepAlive, _shell) = (line, around, new(line.Client, around), shell);
        (_output, _error) = (new(shell.Output), new(shell.Error));
        new Thread(ProcessRequests) { IsBackground = true, Name = $"ssh {line.Client.ConnectionInfo.Host}" }.Start();
    }

    /// <summary>Starts <c>sh</c> on an authenticated connection.</summary>
    /// <param name="line">The connection.</param>
    /// <param name="around">The environment.</param>
    /// <param name="start">Starts it; blocks for one round trip.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <exception cref="SshConnectionLostException">The machine provides no shell.</exception>
    public static async Task<SshShellSession> Start(
        SshConnection line,
        SshEnvironment around,
        Func<SshClient, SshShellStreams> start,
        CancellationToken cancel
    )
    {
        try
        {
            return await Task
                .Factory.StartNew(
                    () => new SshShellSession(line, around, start(line.Client)),
                    cancel,
                    TaskCreationOptions.LongRunning,
                    TaskScheduler.Default
                )
                .ConfigureAwait(false);
        }
        catch (Exception e)
        {
            line.Dispose();
            throw e is SshException or InvalidOperationException ? new SshConnectionLostException(e.Message.TrimEnd('.'), e) : e;
        }
    }

    /// <summary>Whether it can run commands, as far as is known.</summary>
    public bool IsAlive => !_requests.IsAddingCompleted && !_shell.Ended.IsCompleted && _connection.IsConnected;

    /// <summary>Whether it ended at once because its standard error would not arrive.</summary>
    public bool LacksErrorStream => _output.UnframedText.Contains(SshShellStreams.NoErrorStreamText, StringComparison.Ordinal);

    /// <summary>The connection, for a second channel.</summary>
    public SshClient Client => _connection.Client;

    /// <summary>Sends a frame and waits for its end; cancellation closes the connection, because the command cannot be stopped.</summary>
    /// <exception cref="SshConnectionLostException">The connection or the shell ended first.</exception>
    public async Task<CommandResult> Execute(SshFrame frame, CancellationToken cancel)
    {
        var answer = new TaskCompletionSource<CommandResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            _requests.Add((frame, answer), cancel);
            return await WaitForResult(frame, answer.Task, cancel).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            Abort();
            throw;
        }
        catch (InvalidOperationException e)
        {
            throw new SshConnectionLostException("the connection was closed", e);
        }
    }

    /// <summary>Ends it immediately, from any thread; pending callers get an exception.</summary>
    public void Abort()
    {
        _requests.CompleteAdding();
        _ = Task.Run(Close);
    }

    public void Dispose()
    {
        _requests.CompleteAdding();
        Close();
    }

    /// <summary>Ends the shell and leaves the connection to another one.</summary>
    public void Leave()
    {
        _requests.CompleteAdding();
        _shell.Dispose();
    }

    private async Task<CommandResult> WaitForResult(SshFrame frame, Task<CommandResult> answer, CancellationToken cancel)
    {
        var sent = _environment.Time.GetTimestamp();
        while (true)
        {
            try
            {
                return await answer.WaitAsync(_environment.KeepAliveInterval, _environment.Time, cancel).ConfigureAwait(false);
            }
            catch (TimeoutException e)
            {
                if (await _keepAlive.IsResponding(cancel).ConfigureAwait(false) || answer.IsCompleted)
                {
                    if (frame.HasStarted || answer.IsCompleted || _environment.Time.GetElapsedTime(sent) < _environment.Deadlines.CommandStart)
                        continue;
                    Abort();
                    throw new SshConnectionLostException(
                        $"the shell did not begin the command within {_environment.Deadlines.CommandStart.TotalSeconds:0.#} seconds, though the machine responds",
                        e
                    );
                }

                Abort();
                throw new SshConnectionLostException(
                    $"the machine did not respond for {3 * _environment.KeepAliveInterval.TotalSeconds:0} seconds",
                    e
                );
            }
        }
    }

    private void Close()
    {
        _connection.Dispose();
        _shell.Dispose();
    }

    private void ProcessRequests()
    {
        foreach (var (frame, answer) in _requests.GetConsumingEnumerable())
        {
            try
            {
                _shell.Input.Write(frame.Payload);
                _shell.Input.Flush();
                if (ReadResult(frame) is { } result)
                {
                    answer.SetResult(result);
                    continue;
                }

                answer.SetException(new SshConnectionLostException(DescribeEnd(), _shell.Ended.Exception));
            }
            catch (Exception e) when (e is SshOutputTooLongException or SshConnectionLostException)
            {
                answer.SetException(e);
            }
            catch (Exception e)
            {
                // A caller is waiting, so every exception is passed on to it.
                answer.SetException(new SshConnectionLostException(e.Message.TrimEnd('.'), e));
            }

            _requests.CompleteAdding();
        }
    }

    private CommandResult? ReadResult(SshFrame frame)
    {
        OutputCollector output = new(OutputStream.Output, frame.Printed),
            error = new(OutputStream.Error, frame.Printed);

        // Both streams are read side by side: somebody may watch them, and a stream that nobody reads would fill this program's memory.
        var second = Task.Factory.StartNew(
            () => ReadError(frame, error),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );
        var code = _output.Read(frame, output);
        var ended = second.GetAwaiter().GetResult();
        return code is { } exitCode && ended is not null ? new(exitCode, output.ToString(), error.ToString()) : null;
    }

    private int? ReadError(SshFrame frame, OutputCollector error)
    {
        try
        {
            return _error.Read(frame, error);
        }
        catch (SshOutputTooLongException)
        {
            // The command may go on for ever, and its standard output with it.
            Abort();
            throw;
        }
    }

    private string DescribeEnd()
    {
        if (_shell.Ended.Exception?.InnerException is { } broken)
            return broken.Message.TrimEnd('.');
        _error.ReadToEnd();
        var said = $"{_output.UnframedText}\n{_error.UnframedText}".Split(
            '\n',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        return said.Length == 0 ? "the shell ended" : $"the shell ended with the message \"{said[^1]}\"";
    }
}
