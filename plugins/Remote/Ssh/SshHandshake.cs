using Renci.SshNet;
using Renci.SshNet.Common;

namespace OriginScript.Remote;

/// <summary>One attempt to connect and log in, which knows the state that it has reached.</summary>
internal sealed class SshHandshake
{
    // SSH.NET says so of TCP alone; its other timeouts name no state.
    private const string TcpTimeoutMessage = "Connection failed to establish";

    private readonly SshClient _client;
    private readonly SshDeadlines _deadlines;
    private (SshHandshakeStage Stage, TaskCompletionSource Left) _current = (SshHandshakeStage.Greeting, new());

    /// <summary>An attempt with that client, whose own timeout is the deadline for TCP.</summary>
    public SshHandshake(SshClient client, SshDeadlines deadlines)
    {
        (_client, _deadlines) = (client, deadlines);
        client.ConnectionInfo.Timeout = deadlines.Connect;
        client.HostKeyReceived += (_, _) => Enter(SshHandshakeStage.Login);
    }

    /// <summary>Says that the next state has begun.</summary>
    public void Enter(SshHandshakeStage stage)
    {
        var left = _current.Left;
        _current = (stage, new(TaskCreationOptions.RunContinuationsAsynchronously));
        left.TrySetResult();
    }

    /// <summary>Waits for the end of the attempt, which runs on a thread of its own.</summary>
    /// <exception cref="SshDeadlineException">A state lasted too long.</exception>
    public async Task Wait(Task connecting, CancellationToken cancel)
    {
        while (!connecting.IsCompleted)
        {
            var (stage, left) = _current;
            try
            {
                await Task.WhenAny(connecting, left.Task).WaitAsync(Limit(stage), TimeProvider.System, cancel).ConfigureAwait(false);
            }
            catch (TimeoutException e)
            {
                throw CreateDeadlineException(stage, Limit(stage), e);
            }
        }

        try
        {
            await connecting.ConfigureAwait(false);
        }
        catch (SshOperationTimeoutException e)
        {
            throw e.Message.StartsWith(TcpTimeoutMessage, StringComparison.Ordinal)
                ? new SshDeadlineException("TCP was not connected", _client.ConnectionInfo.Timeout, e)
                : CreateDeadlineException(_current.Stage, _client.ConnectionInfo.Timeout, e);
        }
    }

    private TimeSpan Limit(SshHandshakeStage stage) =>
        stage switch
        {
            SshHandshakeStage.Greeting => _deadlines.Connect + _deadlines.Greeting,
            SshHandshakeStage.KeyExchange => _deadlines.KeyExchange,
            SshHandshakeStage.Login => _deadlines.Login,
            _ => Timeout.InfiniteTimeSpan,
        };

    private static SshDeadlineException CreateDeadlineException(SshHandshakeStage stage, TimeSpan limit, Exception cause) =>
        new(
            stage switch
            {
                SshHandshakeStage.Greeting => "the server sent no SSH greeting",
                SshHandshakeStage.KeyExchange => "the key exchange did not end",
                _ => "the server did not decide about the login",
            },
            limit,
            cause
        );
}
