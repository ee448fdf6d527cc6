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
    // A running command must not notice that the connection broke: dpkg leaves a package half configured when its output is closed, and Puppet's agent
    // loops forever while holding its lock. So each stream passes through a cat, and when that one can no longer write, another one reads the rest.
    private const string ShellCommand = "exec sh -c '{ sh 2>&1 >&3 3>&- | { cat >&2; cat; } 3>&- >/dev/null; } 3>&1 | { cat; cat >/dev/null; }'";

    private readonly BlockingCollection<(SshFrame Frame, TaskCompletionSource<CommandResult> Answer)> _requests = [];
    private readonly SshConnection _connection;
    private readonly SshKeepAlive _keepAlive;
    private readonly SshEnvironment _environment;
    private readonly SshCommand _command;
    private readonly Stream _input;
    private readonly SshFrameReader _output;
    private readonly SshFrameReader _error;
    private readonly Task _commandTask;

    // Blocks for one round trip.
    private SshShellSession(SshConnection line, SshEnvironment around)
    {
        (_connection, _environment, _keepAlive) = (line, around, new(line.Client, around));
        _command = line.Client.CreateCommand(ShellCommand);
        _commandTask = _command.ExecuteAsync();
        _input = _command.CreateInputStream();
        (_output, _error) = (new(_command.OutputStream), new(_command.ExtendedOutputStream));
        new Thread(ProcessRequests) { IsBackground = true, Name = $"ssh {line.Client.ConnectionInfo.Host}" }.Start();
    }

    /// <summary>Starts <c>sh</c> on an authenticated connection.</summary>
    /// <exception cref="SshConnectionLostException">The machine provides no shell.</exception>
    public static async Task<SshShellSession> Start(SshConnection line, SshEnvironment around, CancellationToken cancel)
    {
        try
        {
            return await Task
                .Factory.StartNew(() => new SshShellSession(line, around), cancel, TaskCreationOptions.LongRunning, TaskScheduler.Default)
                .ConfigureAwait(false);
        }
        catch (Exception e)
        {
            line.Dispose();
            throw e is SshException or InvalidOperationException ? new SshConnectionLostException(e.Message.TrimEnd('.'), e) : e;
        }
    }

    /// <summary>Whether it can run commands, as far as is known.</summary>
    public bool IsAlive => !_requests.IsAddingCompleted && !_commandTask.IsCompleted && _connection.IsConnected;

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
            return await WaitForResult(answer.Task, cancel).ConfigureAwait(false);
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

    private async Task<CommandResult> WaitForResult(Task<CommandResult> answer, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                return await answer.WaitAsync(_environment.KeepAliveInterval, _environment.Time, cancel).ConfigureAwait(false);
            }
            catch (TimeoutException e)
            {
                if (await _keepAlive.IsResponding(cancel).ConfigureAwait(false) || answer.IsCompleted)
                    continue;
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
        SshConnection.DisposeQuietly(_command);
    }

    private void ProcessRequests()
    {
        foreach (var (frame, answer) in _requests.GetConsumingEnumerable())
        {
            try
            {
                _input.Write(frame.Payload);
                _input.Flush();
                if (ReadResult(frame) is { } result)
                {
                    answer.SetResult(result);
                    continue;
                }

                answer.SetException(new SshConnectionLostException(DescribeEnd(), _commandTask.Exception));
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

        // Somebody who watches sees both streams while the command runs; otherwise the second one waits in its channel.
        var second = frame.Printed is null
            ? null
            : Task.Factory.StartNew(() => _error.Read(frame, error), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        var code = _output.Read(frame, output);
        var ended = second is null ? (code is null ? null : _error.Read(frame, error)) : second.GetAwaiter().GetResult();
        return code is { } exitCode && ended is not null ? new(exitCode, output.ToString(), error.ToString()) : null;
    }

    private string DescribeEnd()
    {
        if (_commandTask.Exception?.InnerException is { } broken)
            return broken.Message.TrimEnd('.');
        _error.ReadToEnd();
        var said = $"{_output.UnframedText}\n{_error.UnframedText}".Split(
            '\n',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        return said.Length == 0 ? "the shell ended" : $"the shell ended with the message \"{said[^1]}\"";
    }
}
