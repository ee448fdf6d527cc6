namespace OriginScript.Remote;

/// <summary>A step over SSH with a state that can be read back. A verb's own step adds what it wants.</summary>
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
    }

    /// <summary>Where it happens.</summary>
    public Machine Machine { get; }

    /// <inheritdoc/>
    public sealed override Type Port => typeof(IShells);

    /// <inheritdoc/>
    protected sealed override async Task<TState?> Read(Run run) => await Machine.Reach<TState?>(run).ConfigureAwait(false);

    /// <inheritdoc/>
    protected sealed override Task Write(Run run, TState? now, TState want) => Machine.Reach<TState>(run);

    /// <inheritdoc/>
    protected sealed override Task Delete(Run run, TState now) => Machine.Reach<TState>(run);
}
