using OriginScript.Sandbox.Worlds;

namespace OriginScript.Sandbox.Machines;

/// <summary>Tells the fleet of every new world, the latest alone when several came meanwhile, and again while it fails.</summary>
internal sealed class Following : IAsyncDisposable
{
    private static readonly TimeSpan pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(20);

    private readonly Fleet _fleet;
    private readonly Action<string> _say;
    private readonly SemaphoreSlim _news = new(0);
    private readonly CancellationTokenSource _closing = new();
    private readonly Task _loop;
    private World? _latest;
    private string? _failed;
    private string? _said;
    private volatile bool _over;

    public Following(Fleet fleet, Action<string> say)
    {
        (_fleet, _say) = (fleet, say);
        _loop = Task.Run(Loop);
    }

    /// <summary>Something is different; never waits.</summary>
    public void Tell(World world)
    {
        Volatile.Write(ref _latest, world);
        _news.Release();
    }

    /// <summary>Comes back when the machines are as the last world says, or after a while.</summary>
    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        try
        {
            await _loop.WaitAsync(patience, TimeProvider.System);
        }
        catch (TimeoutException)
        {
            _over = true;
            _say("The sandbox's machines are not as its world says yet; the next command with --sandbox goes on.");
        }
    }

    private async Task Loop()
    {
        while (!_over)
        {
            var world = Interlocked.Exchange(ref _latest, null);
            if (world is not null && !await Follow(world))
            {
                // A newer world is as good a reason to try again.
                Interlocked.CompareExchange(ref _latest, world, null);
                await (_closing.IsCancellationRequested ? Task.Delay(pause, TimeProvider.System) : Wait(pause));
            }
            else if (Volatile.Read(ref _latest) is null)
            {
                if (_closing.IsCancellationRequested)
                {
                    return;
                }

                await Wait(Timeout.InfiniteTimeSpan);
            }
        }
    }

    private async Task<bool> Follow(World world)
    {
        try
        {
            await _fleet.Follow(world);
            (_failed, _said) = (null, null);
            return true;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // It is tried again every second. What goes by itself, such as a program that Ctrl-C has hit, is not worth a word, and once said is enough.
            if (e.Message == _failed && e.Message != _said)
            {
                _say(e.Message);
                _said = e.Message;
            }

            _failed = e.Message;
            return false;
        }
    }

    private async Task Wait(TimeSpan most)
    {
        try
        {
            await _news.WaitAsync(most, _closing.Token);
        }
        catch (OperationCanceledException)
        {
        }
    }
}
