using System.Collections.Concurrent;
using System.Text;
using Renci.SshNet;
using Renci.SshNet.Common;

namespace OriginScript.Remote;

/// <summary>
/// One <c>sh</c> on one connection, asked one frame after another. A thread of its own does the waiting, because SSH.NET's streams block and the thread pool
/// is small where machines are many.
/// </summary>
internal sealed class SshWire : IDisposable
{
    // A command that is under way when the connection breaks must not hear of it: dpkg leaves a package half set up where its output breaks off, and Puppet's agent
    // goes round in circles for ever, its lock in its hand. So each stream passes a cat, and when that one can write no more, another takes the rest.
    private const string Shell = "exec sh -c '{ sh 2>&1 >&3 3>&- | { cat >&2; cat; } 3>&- >/dev/null; } 3>&1 | { cat; cat >/dev/null; }'";

    private readonly BlockingCollection<(SshFrame Frame, TaskCompletionSource<Answer> Answer)> _asked = [];
    private readonly SshLine _line;
    private readonly SshPulse _pulse;
    private readonly SshSurroundings _around;
    private readonly SshCommand _shell;
    private readonly Stream _input;
    private readonly SshFrameReader _output;
    private readonly SshFrameReader _error;
    private readonly Task _ended;

    // Blocks for a round trip.
    private SshWire(SshLine line, SshSurroundings around)
    {
        (_line, _around, _pulse) = (line, around, new(line.Client, around));
        _shell = line.Client.CreateCommand(Shell);
        _ended = _shell.ExecuteAsync();
        _input = _shell.CreateInputStream();
        (_output, _error) = (new(_shell.OutputStream), new(_shell.ExtendedOutputStream));
        new Thread(Serve) { IsBackground = true, Name = $"ssh {line.Client.ConnectionInfo.Host}" }.Start();
    }

    /// <summary>Starts <c>sh</c> on a connection that is logged in.</summary>
    /// <exception cref="SshBrokenException">The machine gives no shell.</exception>
    public static async Task<SshWire> On(SshLine line, SshSurroundings around, CancellationToken cancel)
    {
        try
        {
            return await Task.Factory.StartNew(() => new SshWire(line, around), cancel, TaskCreationOptions.LongRunning, TaskScheduler.Default).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            line.Dispose();
            throw e is SshException or InvalidOperationException ? new SshBrokenException(e.Message.TrimEnd('.'), e) : e;
        }
    }

    /// <summary>Whether it can be asked, as far as is known here.</summary>
    public bool IsAlive => !_asked.IsAddingCompleted && !_ended.IsCompleted && _line.IsConnected;

    /// <summary>The connection, for a second channel.</summary>
    public SshClient Client => _line.Client;

    /// <summary>Sends a frame and waits for its end; being cancelled breaks the connection, since the command cannot be called back.</summary>
    /// <exception cref="SshBrokenException">The connection or the shell ended before.</exception>
    public async Task<Answer> Ask(SshFrame frame, CancellationToken cancel)
    {
        var answer = new TaskCompletionSource<Answer>(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            _asked.Add((frame, answer), cancel);
            return await Awaited(answer.Task, cancel).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            Cut();
            throw;
        }
        catch (InvalidOperationException e)
        {
            throw new SshBrokenException("the connection was closed", e);
        }
    }

    /// <summary>Ends it at once, from whatever thread: who waits for an answer learns that it broke.</summary>
    public void Cut()
    {
        _asked.CompleteAdding();
        _ = Task.Run(Close);
    }

    public void Dispose()
    {
        _asked.CompleteAdding();
        Close();
    }

    private async Task<Answer> Awaited(Task<Answer> answer, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                return await answer.WaitAsync(_around.Pulse, _around.Time, cancel).ConfigureAwait(false);
            }
            catch (TimeoutException e)
            {
                if (await _pulse.Beats(cancel).ConfigureAwait(false) || answer.IsCompleted)
                    continue;
                Cut();
                throw new SshBrokenException($"the machine gave no sign of life for {3 * _around.Pulse.TotalSeconds:0} seconds", e);
            }
        }
    }

    private void Close()
    {
        _line.Dispose();
        SshLine.Close(_shell);
    }

    private void Serve()
    {
        foreach (var (frame, answer) in _asked.GetConsumingEnumerable())
        {
            try
            {
                _input.Write(frame.Text);
                _input.Flush();
                if (_output.Read(frame) is { } output && _error.Read(frame) is { } error)
                {
                    answer.SetResult(new(output.ExitCode, Encoding.UTF8.GetString(output.Said), Encoding.UTF8.GetString(error.Said)));
                    continue;
                }

                answer.SetException(new SshBrokenException(Why(), _ended.Exception));
            }
            catch (Exception e)
            {
                // Whatever it is, somebody waits for it.
                answer.SetException(new SshBrokenException(e.Message.TrimEnd('.'), e));
            }

            _asked.CompleteAdding();
        }
    }

    private string Why()
    {
        if (_ended.Exception?.InnerException is { } broken)
            return broken.Message.TrimEnd('.');
        _error.Rest();
        var said = $"{_output.Unframed}\n{_error.Unframed}".Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return said.Length == 0 ? "the shell ended" : $"the shell ended and said \"{said[^1]}\"";
    }
}
