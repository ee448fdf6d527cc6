using OriginScript.Sandbox;

namespace OriginScript.EndToEnd.Tests;

/// <summary>A sandbox that holds one call, before its effect or before its answer, until the program that made it has been killed.</summary>
internal sealed class HeldCall(int number, bool afterTheEffect)
{
    private readonly TaskCompletionSource<SandboxCall> _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _killed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _count;

    /// <summary>The call, once it is held.</summary>
    public Task<SandboxCall> Reached => _reached.Task;

    public string When => afterTheEffect ? "before its answer" : "before its effect";

    public SandboxOptions Into(SandboxOptions options) => afterTheEffect ? options with { After = Hold } : options with { Before = Hold };

    public void Release() => _killed.TrySetResult();

    private async Task Hold(SandboxCall call)
    {
        if (Interlocked.Increment(ref _count) != number)
            return;
        _reached.TrySetResult(call);
        await _killed.Task;
        // The program is dead: what it asked for and was not carried out yet must not be carried out now.
        throw new IOException("the caller is gone");
    }
}
