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
    }

    /// <summary>Where it happens.</summary>
    public Machine Machine { get; }

    /// <inheritdoc/>
    public sealed override Type Port => typeof(IShells);

    /// <inheritdoc/>
    protected sealed override Task Perform(Run run) => Machine.Reach<bool>(run);

    /// <inheritdoc/>
    protected sealed override Task<bool> Witnessed(Run run) => Machine.Reach<bool>(run);
}
