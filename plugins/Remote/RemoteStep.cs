namespace OriginScript.Remote;

/// <summary>A step over SSH with a state that can be read back. A verb's own step says what it wants and how it is read, written and deleted.</summary>
/// <typeparam name="TState">A flat record, as for <see cref="Step{TState}"/>.</typeparam>
public abstract class RemoteStep<TState> : Step<TState>
    where TState : class
{
    /// <summary>A step on that machine. It needs the machine's address and the laters in <paramref name="arguments"/>.</summary>
    protected RemoteStep(Machine machine, StepId id, params ReadOnlySpan<Text> arguments)
        : base(id, arguments)
    {
        Machine = machine;
        Needs = machine.Needs(Needs);
        Inside = machine.Instance;
    }

    /// <summary>Where it happens.</summary>
    public Machine Machine { get; }

    /// <inheritdoc/>
    public sealed override Type Port => typeof(IShells);

    /// <summary>What is there; null: nothing. Runs commands that change nothing.</summary>
    protected abstract Task<TState?> Read(Run run, IShell shell);

    /// <summary>Makes it so. May be called again after an interruption.</summary>
    protected abstract Task Write(Run run, IShell shell, (TState? Now, TState Want) states);

    /// <summary>Removes what was read; something that is gone already is no error.</summary>
    protected abstract Task Delete(Run run, IShell shell, TState now);

    /// <inheritdoc/>
    protected sealed override async Task<TState?> Read(Run run) => await Read(run, await Machine.Open(run).ConfigureAwait(false)).ConfigureAwait(false);

    /// <inheritdoc/>
    protected sealed override async Task Write(Run run, TState? now, TState want) =>
        await Write(run, await Machine.Open(run).ConfigureAwait(false), (now, want)).ConfigureAwait(false);

    /// <inheritdoc/>
    protected sealed override async Task Delete(Run run, TState now) =>
        await Delete(run, await Machine.Open(run).ConfigureAwait(false), now).ConfigureAwait(false);
}
