using OriginScript.AwsEmulator.State;

namespace OriginScript.MachineLab.Machines;

/// <summary>Reconciles the machines after every change of the world, skipping intermediate ones, and retries after failures.</summary>
internal sealed class ReconcileLoop : IWorldFollower
{
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan DisposeTimeout = TimeSpan.FromSeconds(20);

    private readonly MachineReconciler _reconciler;
    private readonly Action<string> _report;
    private readonly SemaphoreSlim _changed = new(0);
    private readonly CancellationTokenSource _closing = new();
    private readonly Task _loop;
    private World? _latest;
    private string? _lastError;
    private string? _reportedError;
    private volatile bool _timedOut;

    public ReconcileLoop(MachineReconciler fleet, Action<string> say)
    {
        (_reconciler, _report) = (fleet, say);
        _loop = Task.Run(RunLoop);
    }

    /// <summary>Signals a changed world; never waits.</summary>
    public void Notify(World world)
    {
        Volatile.Write(ref _latest, world);
        _changed.Release();
    }

    /// <summary>Returns when the machines match the last world, or after a timeout.</summary>
    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        try
        {
            await _loop.WaitAsync(DisposeTimeout, TimeProvider.System);
        }
        catch (TimeoutException)
        {
            _timedOut = true;
            _report("The sandbox machines do not match the sandbox world yet; the next command with --sandbox continues.");
        }
    }

    private async Task RunLoop()
    {
        while (!_timedOut)
        {
            var world = Interlocked.Exchange(ref _latest, null);
            if (world is not null && !await TryReconcile(world))
            {
                // A newer world also triggers a retry.
                Interlocked.CompareExchange(ref _latest, world, null);
                await (_closing.IsCancellationRequested ? Task.Delay(RetryDelay, TimeProvider.System) : WaitForChange(RetryDelay));
            }
            else if (Volatile.Read(ref _latest) is null)
            {
                if (_closing.IsCancellationRequested)
                    return;

                await WaitForChange(Timeout.InfiniteTimeSpan);
            }
        }
    }

    private async Task<bool> TryReconcile(World world)
    {
        try
        {
            await _reconciler.Reconcile(world);
            (_lastError, _reportedError) = (null, null);
            return true;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The update is retried every second. An error is reported only if it repeats (a program hit by Ctrl-C fails once), and only once.
            if (e.Message == _lastError && e.Message != _reportedError)
            {
                _report(e.Message);
                _reportedError = e.Message;
            }

            _lastError = e.Message;
            return false;
        }
    }

    private async Task WaitForChange(TimeSpan most)
    {
        try
        {
            await _changed.WaitAsync(most, _closing.Token);
        }
        catch (OperationCanceledException) { }
    }
}
