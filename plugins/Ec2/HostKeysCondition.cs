namespace OriginScript.Ec2;

/// <summary>Waits until an instance's console shows its SSH host keys, which makes them known: AWS vouches for the console, nobody for what answers on port 22.</summary>
internal sealed class HostKeysCondition : Condition<HostKeysShown>
{
    private readonly Selection _selection;
    private readonly Later _keys;
    private Later? _instance;

    public HostKeysCondition(StepId id, Selection selection, Later keys)
        : base(id, selection.Typed)
    {
        (_selection, _keys) = (selection, keys);
        Provides = [keys];
        Patience = TimeSpan.FromMinutes(5);
    }

    public override Type Port => typeof(ICompute);

    /// <summary>The same of a host that the recipe launches.</summary>
    public static HostKeysCondition Of(HostBuilder host) =>
        new(host.Id("ec2:instance:hostkeys"), new(null, host.Name), host.HostKeys) { Needs = [host.InstanceId], _instance = host.InstanceId };

    protected override HostKeysShown Want(Run run) => new("console output");

    protected override async Task<HostKeysShown?> Read(Run run)
    {
        var compute = run.Get<ICompute>();
        var instance = await compute.TheInstance(_instance is null ? _selection : new(run[_instance], null), run.Cancel).ConfigureAwait(false);
        if (HostKeys.In(await compute.Console(instance.Id, run.Cancel).ConfigureAwait(false)) is not { } keys)
            return null;
        run.Publish(_keys, keys);
        return new("console output");
    }
}

internal sealed record HostKeysShown(string Where)
{
    public override string ToString() => $"SSH host keys as its {Where} shows them";
}
