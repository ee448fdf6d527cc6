namespace OriginScript.Remote;

/// <summary>Something that is done on a machine over SSH and leaves nothing to read back but, perhaps, a witness.</summary>
public abstract class RemoteEffect : Effect
{
    /// <summary>An effect on that machine. It needs the machine's address and the laters in <paramref name="arguments"/>.</summary>
    protected RemoteEffect(Machine machine, StepId id, params ReadOnlySpan<Text> arguments)
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

    /// <summary>Does it.</summary>
    protected abstract Task Perform(Run run, IShell shell);

    /// <summary>Whether the witness is there; asked only where <see cref="Effect.Witness"/> names one.</summary>
    protected virtual Task<bool> Witnessed(Run run, IShell shell) => Task.FromResult(false);

    /// <inheritdoc/>
    protected sealed override async Task Perform(Run run) => await Perform(run, await Machine.Open(run).ConfigureAwait(false)).ConfigureAwait(false);

    /// <inheritdoc/>
    protected sealed override async Task<bool> Witnessed(Run run) =>
        await Witnessed(run, await Machine.Open(run).ConfigureAwait(false)).ConfigureAwait(false);
}
