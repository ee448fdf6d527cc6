namespace OriginScript.Remote;

/// <summary>A condition on a machine that is waited for over SSH.</summary>
/// <typeparam name="TState">A flat record, as for <see cref="Condition{TState}"/>.</typeparam>
public abstract class RemoteCondition<TState> : Condition<TState>
    where TState : class
{
    /// <summary>A condition on that host's machine, whose name comes first in the command line text, before <paramref name="arguments"/>.</summary>
    protected RemoteCondition(HostBuilder host, StepId id, params ReadOnlySpan<Text> arguments)
        : this(Machine.Of(host), id, [Machine.Of(host).Name, .. arguments]) { }

    /// <summary>A condition on that machine. It needs the machine's address and the outputs in <paramref name="arguments"/>.</summary>
    protected RemoteCondition(Machine machine, StepId id, params ReadOnlySpan<Text> arguments)
        : base(id, arguments)
    {
        Machine = machine;
        Needs = machine.WithConnectionOutputs(Needs);
    }

    /// <summary>The machine that is read.</summary>
    public Machine Machine { get; }

    /// <inheritdoc/>
    public sealed override Type Port => typeof(IShells);

    /// <summary>The current state; null if there is none yet.</summary>
    protected abstract Task<TState?> Read(Run run, IShell shell);

    /// <inheritdoc/>
    protected override async Task<TState?> Read(Run run) => await Read(run, await Machine.Open(run).ConfigureAwait(false)).ConfigureAwait(false);
}
