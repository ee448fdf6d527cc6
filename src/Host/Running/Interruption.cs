using System.Runtime.InteropServices;

namespace OriginScript.Host.Running;

/// <summary>Ctrl-C and SIGTERM: the first one finishes what is under way and begins nothing more, the second one gives it up.</summary>
/// <param name="errors">Where it says what happens now.</param>
internal sealed class Interruption(TextWriter errors)
{
    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _abort = new();
    private bool _finishing;

    /// <summary>Begin nothing more.</summary>
    public CancellationToken Stop => _stop.Token;

    /// <summary>Give up what is under way.</summary>
    public CancellationToken Abort => _abort.Token;

    /// <summary>How a line is said; a live board puts it above itself.</summary>
    public Action<string> Say { get; set; } = line =>
    {
        errors.WriteLine(line);
        errors.Flush();
    };

    /// <summary>Until disposed, things under way are finished after the first interruption, and it says so.</summary>
    public IDisposable Finishing()
    {
        _finishing = true;
        return new Ending(() => _finishing = false);
    }

    /// <summary>Listens for the signals until disposed.</summary>
    public IDisposable Watch()
    {
        var (interrupt, terminate) = (PosixSignalRegistration.Create(PosixSignal.SIGINT, Signalled), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Signalled));
        return new Ending(() =>
        {
            interrupt.Dispose();
            terminate.Dispose();
        });
    }

    /// <summary>What a signal does.</summary>
    public void Press()
    {
        lock (_lock)
        {
            var first = !Stop.IsCancellationRequested;
            if (_finishing)
                Say(first ? "Finishing what is under way; press Ctrl-C again to stop at once." : "Stopping at once.");

            // The signal's own thread must be free for the next one: whoever waits goes on elsewhere.
            _ = (first ? _stop : _abort).CancelAsync();
        }
    }

    private void Signalled(PosixSignalContext signal)
    {
        signal.Cancel = true;
        Press();
    }

    private sealed class Ending(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
