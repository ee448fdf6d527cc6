namespace OriginScript.Remote;

/// <summary>An action on a machine over SSH that has no state to read back, except perhaps a guard.</summary>
public abstract class RemoteEffect : Effect
{
    /// <summary>An effect on that host's machine, whose name comes first in the command line text, before <paramref name="arguments"/>.</summary>
    protected RemoteEffect(HostBuilder host, StepId id, params ReadOnlySpan<Text> arguments)
        : this(Machine.Of(host), id, [Machine.Of(host).Name, .. arguments]) { }

    /// <summary>An effect on that machine. It needs the machine's address and the outputs in <paramref name="arguments"/>.</summary>
    protected RemoteEffect(Machine machine, StepId id, params ReadOnlySpan<Text> arguments)
        : base(id, arguments)
    {
        Machine = machine;
        Needs = machine.WithConnectionOutputs(Needs);
        ContainedIn = machine.Instance;
    }

    /// <summary>The machine it runs on.</summary>
    public Machine Machine { get; }

    /// <inheritdoc/>
    public sealed override Type Port => typeof(IShells);

    /// <summary>Performs the action.</summary>
    protected abstract Task Perform(Run run, IShell shell);

    /// <summary>Whether the guard is met; called only if <see cref="Effect.Guard"/> names one.</summary>
    protected virtual Task<bool> IsGuardMet(Run run, IShell shell) => Task.FromResult(false);

    /// <inheritdoc/>
    protected sealed override Task Prepare(Run run) => Machine.Open(run);

    /// <inheritdoc/>
    protected sealed override async Task Perform(Run run) => await Perform(run, await Machine.Open(run).ConfigureAwait(false)).ConfigureAwait(false);

    /// <inheritdoc/>
    protected sealed override async Task<bool> IsGuardMet(Run run) =>
        await IsGuardMet(run, await Machine.Open(run).ConfigureAwait(false)).ConfigureAwait(false);
}
