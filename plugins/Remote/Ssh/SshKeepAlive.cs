using System.Globalization;
using Renci.SshNet;
using Renci.SshNet.Common;

namespace OriginScript.Remote;

/// <summary>
/// Checks whether a silent machine is still reachable. SSH.NET's own keep-alive expects no answer, so a second channel, opened only when a command
/// takes long, is answered by <c>cat</c>.
/// </summary>
internal sealed class SshKeepAlive(SshClient client, SshEnvironment around)
{
    private const int MissedIntervals = 2;

    private StreamReader? _reader;
    private Stream? _writer;
    private int _sequence;

    /// <summary>Whether there was an answer within two keep-alive intervals.</summary>
    public async Task<bool> IsResponding(CancellationToken cancel)
    {
        try
        {
            await Task
                .Factory.StartNew(RoundTrip, cancel, TaskCreationOptions.LongRunning, TaskScheduler.Default)
                .WaitAsync(MissedIntervals * around.KeepAliveInterval, around.Time, cancel)
                .ConfigureAwait(false);
            return true;
        }
        catch (Exception e) when (e is TimeoutException or SshConnectionException or SshOperationTimeoutException)
        {
            return false;
        }
        catch (SshException)
        {
            // The server refused a second channel, so it is alive.
            return true;
        }
    }

    private void RoundTrip()
    {
        if (_reader is null || _writer is null)
        {
            var cat = client.CreateCommand("exec cat");
            _ = cat.ExecuteAsync();
            (_writer, _reader) = (cat.CreateInputStream(), new(cat.OutputStream));
        }

        var beat = string.Create(CultureInfo.InvariantCulture, $"beat {++_sequence}");
        _writer.Write(System.Text.Encoding.ASCII.GetBytes($"{beat}\n"));
        _writer.Flush();
        while (_reader.ReadLine() is { } line && line != beat) { }
    }
}
