using System.Runtime.InteropServices;

namespace OriginScript.Host.Platform;

/// <summary>
/// Ctrl-C, SIGTERM and SIGHUP: the first one ends whatever has nothing in progress, lets a change in progress finish and starts no more; the second one
/// aborts that too, and ends the program if it does not follow.
/// </summary>
/// <param name="errors">Where it reports what happens now.</param>
internal sealed class Interruption(TextWriter errors)
{
    private static readonly PosixSignal[] Signals = [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP];

    // What is aborted has this long to be reported.
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(700);

    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _abort = new();
    private bool _isFinishing;
    private bool _isListening;
    private ITimer? _end;

    /// <summary>Start nothing more.</summary>
    public CancellationToken StopToken => _stop.Token;

    /// <summary>Abort operations in progress.</summary>
    public CancellationToken AbortToken => _abort.Token;

    /// <summary>Writes a line; a live board inserts it above itself.</summary>
    public Action<string> Notify { get; set; } =
        line =>
        {
            errors.WriteLine(line);
            errors.Flush();
        };

    /// <summary>Until disposed, operations in progress are finished after the first interruption, and a message says so.</summary>
    public IDisposable BeginFinishing()
    {
        _isFinishing = true;
        return new DisposeAction(() => _isFinishing = false);
    }

    /// <summary>Listens for the signals until disposed; does nothing if it listens already.</summary>
    public IDisposable RegisterSignalHandlers()
    {
        if (Interlocked.Exchange(ref _isListening, true))
            return new DisposeAction(() => { });
        var registrations = Array.ConvertAll(Signals, signal => PosixSignalRegistration.Create(signal, OnSignal));
        return new DisposeAction(() =>
        {
            Array.ForEach(registrations, registration => registration.Dispose());
            _isListening = false;
        });
    }

    /// <summary>Called if the program goes on after the second signal, to end it.</summary>
    public Action End { get; init; } = static () => { };

    /// <summary>Aborts what is left once nothing has to finish any more: reads that nobody waits for.</summary>
    public void AbortIfStopped()
    {
        if (StopToken.IsCancellationRequested)
            _ = _abort.CancelAsync();
    }

    /// <summary>Handles one signal.</summary>
    public void HandleSignal()
    {
        lock (_lock)
        {
            var first = !StopToken.IsCancellationRequested;
            if (_isFinishing)
                Notify(first ? "Finishing the operations in progress; press Ctrl-C again to abort." : "Aborting.");

            // The signal's own thread must be free for the next signal, so continuations run elsewhere.
            _ = (first ? _stop : _abort).CancelAsync();
            if (!first)
                _end ??= TimeProvider.System.CreateTimer(_ => End(), null, Grace, Timeout.InfiniteTimeSpan);
        }
    }

    private void OnSignal(PosixSignalContext signal)
    {
        signal.Cancel = true;
        HandleSignal();
    }

    private sealed class DisposeAction(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
