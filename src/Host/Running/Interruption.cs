using System.Runtime.InteropServices;

namespace OriginScript.Host.Running;

/// <summary>Ctrl-C and SIGTERM: the first one finishes what is under way and begins nothing more, the second one gives it up.</summary>
/// <param name="errors">Where it says what happens now.</param>
internal sealed class Interruption(TextWriter errors)
{
    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _abort = new();

    /// <summary>Begin nothing more.</summary>
    public CancellationToken Stop => _stop.Token;

    /// <summary>Give up what is under way.</summary>
    public CancellationToken Abort => _abort.Token;

    /// <summary>Whether things under way are being finished, so that the first interruption has something to announce.</summary>
    public bool Finishes { get; set; }

    /// <summary>How a line is said; a live board puts it above itself.</summary>
    public Action<string> Say { get; set; } = line =>
    {
        errors.WriteLine(line);
        errors.Flush();
    };

    /// <summary>Listens for the signals until disposed.</summary>
    public IDisposable Watch() => new Watched(
        PosixSignalRegistration.Create(PosixSignal.SIGINT, Signalled),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, Signalled));

    /// <summary>What a signal does.</summary>
    public void Press()
    {
        lock (_lock)
        {
            var first = !Stop.IsCancellationRequested;
            if (Finishes)
                Say(first ? "Finishing what is under way; press Ctrl-C again to stop at once." : "Stopping at once; run it again to go on.");
            (first ? _stop : _abort).Cancel();
        }
    }

    private void Signalled(PosixSignalContext signal)
    {
        signal.Cancel = true;
        Press();
    }

    private sealed class Watched(params IDisposable[] registrations) : IDisposable
    {
        public void Dispose() => Array.ForEach(registrations, registration => registration.Dispose());
    }
}
