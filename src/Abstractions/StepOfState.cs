namespace OriginScript;

/// <summary>A step over a flat record: what is wanted, what is there, and how to write or delete it. All else is derived by the engine.</summary>
/// <typeparam name="TState">A record of strings, numbers, booleans, enums and <see cref="Values"/>; its text is its ToString.</typeparam>
public abstract class Step<TState> : Step
    where TState : class
{
    /// <summary>A step with its id and the arguments of its echo.</summary>
    protected Step(StepId id, params ReadOnlySpan<Text> arguments)
        : base(id, arguments)
    {
    }

    /// <summary>What must be there; null: nothing may be. Computed from the recipe and from laters, never from the world.</summary>
    protected abstract TState? Want(Run run);

    /// <summary>What is there; null: nothing. Changes nothing but what <see cref="Run.Publish"/> makes known.</summary>
    protected abstract Task<TState?> Read(Run run);

    /// <summary>Makes it so. May be called again after an interruption, and must then not make a second thing.</summary>
    protected abstract Task Write(Run run, TState? now, TState want);

    /// <summary>Removes what was read; something that is gone already is no error.</summary>
    protected abstract Task Delete(Run run, TState now);

    /// <summary>Why this change cannot be made, and what to write instead; null: it can. A null state is an absent one.</summary>
    protected virtual string? Refuse(TState? now, TState? want) => null;

    /// <summary>Why undo leaves it as it is; null: undo may write <paramref name="before"/> back, or delete where there was nothing.</summary>
    protected virtual string? Keep(TState now, TState? before) => null;

    internal sealed override Type StateType => typeof(TState);

    internal sealed override object? WantState(Run run) => Want(run);

    internal sealed override async Task<object?> ReadState(Run run) => await Read(run).ConfigureAwait(false);

    internal sealed override Task WriteState(Run run, object? now, object want) => Write(run, (TState?)now, (TState)want);

    internal sealed override Task DeleteState(Run run, object now) => Delete(run, (TState)now);

    internal sealed override string? RefuseState(object? now, object? want) => Refuse((TState?)now, (TState?)want);

    internal sealed override string? KeepState(object now, object? before) => Keep((TState)now, (TState?)before);
}
