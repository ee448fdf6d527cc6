using System.Globalization;
using Renci.SshNet;
using Renci.SshNet.Common;

namespace OriginScript.Remote;

/// <summary>
/// Finds out whether a machine that says nothing is still there. SSH.NET's own keep-alive asks for no answer, so a second channel, opened only when a command
/// takes long, is echoed by <c>cat</c>.
/// </summary>
internal sealed class SshPulse(SshClient client, SshSurroundings around)
{
    private const int Misses = 2;

    private StreamReader? _back;
    private Stream? _forth;
    private int _beats;

    /// <summary>Whether there was an answer within the time of two pulses.</summary>
    public async Task<bool> Beats(CancellationToken cancel)
    {
        try
        {
            await Task.Factory.StartNew(Beat, cancel, TaskCreationOptions.LongRunning, TaskScheduler.Default).WaitAsync(Misses * around.Pulse, around.Time, cancel).ConfigureAwait(false);
            return true;
        }
        catch (Exception e) when (e is TimeoutException or SshConnectionException or SshOperationTimeoutException)
        {
            return false;
        }
        catch (SshException)
        {
            // It takes no second channel, and has said so.
            return true;
        }
    }

    private void Beat()
    {
        if (_back is null || _forth is null)
        {
            var cat = client.CreateCommand("exec cat");
            _ = cat.ExecuteAsync();
            (_forth, _back) = (cat.CreateInputStream(), new(cat.OutputStream));
        }

        var beat = string.Create(CultureInfo.InvariantCulture, $"beat {++_beats}");
        _forth.Write(System.Text.Encoding.ASCII.GetBytes($"{beat}\n"));
        _forth.Flush();
        while (_back.ReadLine() is { } line && line != beat)
        {
        }
    }
}
