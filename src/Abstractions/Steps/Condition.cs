namespace OriginScript;

/// <summary>A step that only reads: the engine polls until the state is as wanted or the timeout passes. It has nothing to undo.</summary>
/// <typeparam name="TState">A flat record, as for <see cref="Step{TState}"/>.</typeparam>
public abstract class Condition<TState> : Step
    where TState : class
{
    /// <summary>A condition with its id and the arguments of its command line text.</summary>
    protected Condition(StepId id, params ReadOnlySpan<Text> arguments)
        : base(id, arguments) { }

    /// <summary>The state to wait for.</summary>
    protected abstract TState Want(Run run);

    /// <summary>The current state; null: nothing exists yet.</summary>
    protected abstract Task<TState?> Read(Run run);

    /// <summary>Why waiting cannot succeed, and what to do instead; null: keep waiting.</summary>
    protected virtual string? Refuse(TState? now, TState want) => null;

    internal sealed override bool Writes => false;

    internal sealed override object? WantState(Run run) => Want(run);

    internal sealed override async Task<object?> ReadState(Run run) => await Read(run).ConfigureAwait(false);

    internal sealed override string? RefuseState(object? now, object? want) => Refuse((TState?)now, (TState)want!);
}
