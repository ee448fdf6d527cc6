namespace OriginScript.Remote;

/// <summary>Something on a machine that is waited for over SSH.</summary>
/// <typeparam name="TState">A flat record, as for <see cref="Condition{TState}"/>.</typeparam>
public abstract class RemoteCondition<TState> : Condition<TState>
    where TState : class
{
    /// <summary>A condition on that machine. It needs the machine's address and the laters in <paramref name="arguments"/>.</summary>
    protected RemoteCondition(Machine machine, StepId id, params ReadOnlySpan<Text> arguments)
        : base(id, arguments)
    {
        Machine = machine;
        Needs = machine.Needs(Needs);
    }

    /// <summary>Where it is looked for.</summary>
    public Machine Machine { get; }

    /// <inheritdoc/>
    public sealed override Type Port => typeof(IShells);

    /// <summary>What is there; null: nothing yet.</summary>
    protected abstract Task<TState?> Read(Run run, IShell shell);

    /// <inheritdoc/>
    protected override async Task<TState?> Read(Run run) => await Read(run, await Machine.Open(run).ConfigureAwait(false)).ConfigureAwait(false);
}
