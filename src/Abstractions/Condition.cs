namespace OriginScript;

/// <summary>A step that only looks: the engine reads until the world is as wanted or patience runs out. It has nothing to undo.</summary>
/// <typeparam name="TState">A flat record, as for <see cref="Step{TState}"/>.</typeparam>
public abstract class Condition<TState> : Step
    where TState : class
{
    /// <summary>A condition with its id and the arguments of its echo.</summary>
    protected Condition(StepId id, params ReadOnlySpan<Text> arguments)
        : base(id, arguments)
    {
    }

    /// <summary>What must come to be.</summary>
    protected abstract TState Want(Run run);

    /// <summary>What is there; null: nothing yet.</summary>
    protected abstract Task<TState?> Read(Run run);

    /// <summary>Why waiting is of no use, and what to do instead; null: wait.</summary>
    protected virtual string? Refuse(TState? now, TState want) => null;

    internal sealed override bool Writes => false;

    internal sealed override object? WantState(Run run) => Want(run);

    internal sealed override async Task<object?> ReadState(Run run) => await Read(run).ConfigureAwait(false);

    internal sealed override string? RefuseState(object? now, object? want) => Refuse((TState?)now, (TState)want!);
}
