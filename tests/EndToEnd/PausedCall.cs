using OriginScript.AwsEmulator.Server;

namespace OriginScript.EndToEnd.Tests;

/// <summary>Pauses one call to the sandbox, before its effect or before its response, until the calling program has been killed.</summary>
/// <param name="number">Which call, from 1.</param>
/// <param name="afterTheEffect">Before its response; otherwise before its effect.</param>
/// <param name="action">Counts only the calls of this action.</param>
internal sealed class PausedCall(int number, bool afterTheEffect, string? action = null)
{
    private readonly TaskCompletionSource<SandboxCall> _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _count;

    /// <summary>The call, once it is paused.</summary>
    public Task<SandboxCall> Reached => _reached.Task;

    public string When => afterTheEffect ? "before its response" : "before its effect";

    public SandboxOptions ApplyTo(SandboxOptions options) =>
        afterTheEffect ? options with { AfterCall = Pause } : options with { BeforeCall = Pause };

    public void Release() => _released.TrySetResult();

    private async Task Pause(SandboxCall call)
    {
        if ((action is not null && call.Action != action) || Interlocked.Increment(ref _count) != number)
            return;
        _reached.TrySetResult(call);
        await _released.Task;
        // The program is dead: a request that was not processed yet must not be processed now.
        throw new IOException("the caller is gone");
    }
}
