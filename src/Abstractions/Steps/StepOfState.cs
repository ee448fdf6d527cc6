using System.Text.Json.Nodes;

namespace OriginScript;

/// <summary>
/// A step over a flat record: the wanted state, the current state, and how to write or delete it. The engine derives everything else.
/// </summary>
/// <typeparam name="TState">A record of strings, numbers, booleans, enums and <see cref="Values"/>; its text is its ToString.</typeparam>
public abstract class Step<TState> : Step
    where TState : class
{
    /// <summary>A step with its id and the arguments of its command line text.</summary>
    protected Step(StepId id, params ReadOnlySpan<Text> arguments)
        : base(id, arguments) { }

    /// <summary>The wanted state; null: it must be absent. Computed from the recipe and from outputs, never from the world.</summary>
    protected abstract TState? Want(Run run);

    /// <summary>The current state; null: absent. Changes nothing except what <see cref="Run.Publish"/> makes known.</summary>
    protected abstract Task<TState?> Read(Run run);

    /// <summary>Applies the wanted state. May be called again after an interruption, and must then not create a second resource.</summary>
    protected abstract Task Write(Run run, TState? now, TState want);

    /// <summary>Removes what was read; if it is already gone, that is not an error.</summary>
    protected abstract Task Delete(Run run, TState now);

    /// <summary>Why this change cannot be made, and what to write instead; null: it can be made. A null state means absent.</summary>
    protected virtual string? Refuse(TState? now, TState? want) => null;

    /// <summary>
    /// Why a state that no run of this recipe wrote is not replaced or deleted without being told so, and what to write instead; null: it may be.
    /// </summary>
    protected virtual string? RefuseToReplace(TState now, TState? want) => null;

    /// <summary>
    /// Why the world does not allow the write, such as a missing image or an exhausted quota, and what to do about it; null: it does. Only reads. A
    /// live plan asks it, and a run before it writes anything on the host, if <see cref="Step.HasPreconditions"/>.
    /// </summary>
    /// <param name="run">The run; reading an output that is not known yet ends the check without a result.</param>
    /// <param name="now">The current state; null: absent.</param>
    protected virtual Task<string?> FindUnmetPrecondition(Run run, TState? now) => Task.FromResult<string?>(null);

    /// <summary>Why undo keeps it as it is; null: undo may write <paramref name="before"/> back, or delete it if nothing existed before.</summary>
    protected virtual string? ReasonToKeep(TState now, TState? before) => null;

    /// <summary>
    /// Gives up what this change created if another run created a resource of the same name at the same moment, and that one has precedence by an
    /// order that both see, such as that of their ids. Called if <see cref="Step.ClaimDelay"/> is set.
    /// </summary>
    /// <returns>Whether it was given up; the other one is then used.</returns>
    protected virtual Task<bool> Yield(Run run) => Task.FromResult(false);

    /// <summary>
    /// Whether the state is only passed through, such as <c>pending</c> on the way to <c>running</c>. The engine waits until it is over, up to
    /// <see cref="Step.Timeout"/>, before it compares or changes anything, so that undo never writes it back.
    /// </summary>
    protected virtual bool IsTransitional(TState state) => false;

    /// <summary>
    /// Converts a state that a journal holds in an earlier shape, see <see cref="StateShapeAttribute"/>; null: it cannot be converted, and undo keeps
    /// the resource and says so.
    /// </summary>
    /// <param name="stored">The properties as they were stored.</param>
    /// <param name="version">The version of their shape, below the present one.</param>
    protected virtual JsonObject? Upgrade(JsonObject stored, int version) => null;

    internal sealed override JsonObject? UpgradeState(JsonObject stored, int version) => Upgrade(stored, version);

    internal sealed override Type StateType => typeof(TState);

    internal sealed override object? WantState(Run run) => Want(run);

    internal sealed override async Task<object?> ReadState(Run run) => await Read(run).ConfigureAwait(false);

    internal sealed override Task WriteState(Run run, object? now, object want) => Write(run, (TState?)now, (TState)want);

    internal sealed override Task DeleteState(Run run, object now) => Delete(run, (TState)now);

    internal sealed override Task<bool> YieldState(Run run) => Yield(run);

    internal sealed override bool IsTransitionalState(object? state) => state is TState now && IsTransitional(now);

    internal sealed override string? RefuseState(object? now, object? want) => Refuse((TState?)now, (TState?)want);

    internal sealed override string? RefuseToReplaceState(object now, object? want) => RefuseToReplace((TState)now, (TState?)want);

    internal sealed override Task<string?> FindUnmetPreconditionOf(object? now, Run run) => FindUnmetPrecondition(run, (TState?)now);

    internal sealed override string? ReasonToKeepState(object now, object? before) => ReasonToKeep((TState)now, (TState?)before);
}
