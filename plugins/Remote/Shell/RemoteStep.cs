namespace OriginScript.Remote;

/// <summary>A step over SSH with a state that can be read back. A derived step defines what it wants and how that is read, written and deleted.</summary>
/// <typeparam name="TState">A flat record, as for <see cref="Step{TState}"/>.</typeparam>
public abstract class RemoteStep<TState> : Step<TState>
    where TState : class
{
    /// <summary>A step on that host's machine, whose name comes first in the command line text, before <paramref name="arguments"/>.</summary>
    protected RemoteStep(HostBuilder host, StepId id, params ReadOnlySpan<Text> arguments)
        : this(Machine.Of(host), id, [Machine.Of(host).Name, .. arguments]) { }

    /// <summary>A step on that machine. It needs the machine's address and the outputs in <paramref name="arguments"/>.</summary>
    protected RemoteStep(Machine machine, StepId id, params ReadOnlySpan<Text> arguments)
        : base(id, arguments)
    {
        Machine = machine;
        Needs = machine.WithConnectionOutputs(Needs);
        ContainedIn = machine.Instance;
    }

    /// <summary>The machine it runs on.</summary>
    public Machine Machine { get; }

    /// <inheritdoc/>
    public sealed override Text Resource => $"{Subject} on {Machine.Identity}";

    /// <summary>
    /// What it brings about on the machine, in words that every step about the same thing uses; by default its task and key. Two steps of one machine
    /// with the same subject must want the same state, even if they belong to two hosts of the recipe.
    /// </summary>
    protected virtual Text Subject => Id.Key.Length == 0 ? Id.Task : $"{Id.Task} {Id.Key}";

    /// <inheritdoc/>
    public sealed override Type Port => typeof(IShells);

    /// <summary>The current state; null if there is none. Runs only commands that change nothing.</summary>
    protected abstract Task<TState?> Read(Run run, IShell shell);

    /// <summary>Applies the wanted state. May be called again after an interruption.</summary>
    protected abstract Task Write(Run run, IShell shell, TState? now, TState want);

    /// <summary>Removes what was read; succeeds if it is already gone.</summary>
    protected abstract Task Delete(Run run, IShell shell, TState now);

    /// <inheritdoc/>
    protected sealed override async Task<TState?> Read(Run run) =>
        await Read(run, await Machine.Open(run).ConfigureAwait(false)).ConfigureAwait(false);

    /// <inheritdoc/>
    protected sealed override async Task Write(Run run, TState? now, TState want) =>
        await Write(run, await Machine.Open(run).ConfigureAwait(false), now, want).ConfigureAwait(false);

    /// <inheritdoc/>
    protected sealed override async Task Delete(Run run, TState now) =>
        await Delete(run, await Machine.Open(run).ConfigureAwait(false), now).ConfigureAwait(false);
}
