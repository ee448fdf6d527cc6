namespace OriginScript.Ec2;

/// <summary>Waits until an instance's console shows its SSH host keys and publishes them: AWS authenticates the console, nothing authenticates what responds on port 22.</summary>
internal sealed class HostKeysCondition : Condition<HostKeysState>
{
    private readonly ResourceSelector _selection;
    private readonly Output _keys;
    private Output? _instance;

    public HostKeysCondition(StepId id, ResourceSelector selection, Output keys)
        : base(id, selection.Arguments)
    {
        (_selection, _keys) = (selection, keys);
        Provides = [keys];
        Timeout = TimeSpan.FromMinutes(5);
    }

    public override Type Port => typeof(ICompute);

    /// <summary>Creates the condition for a host that the recipe launches.</summary>
    public static HostKeysCondition ForHost(HostBuilder host) =>
        new(host.Id("ec2:instance:hostkeys"), new(null, host.Name), host.HostKeys) { Needs = [host.InstanceId], _instance = host.InstanceId };

    protected override HostKeysState Want(Run run) => new("console output");

    protected override async Task<HostKeysState?> Read(Run run)
    {
        var compute = run.Get<ICompute>();
        var instance = await compute.GetInstance(_instance is null ? _selection : new(run[_instance], null), run.Cancel).ConfigureAwait(false);
        if (ConsoleHostKeys.Parse(await compute.GetConsoleOutput(instance.Id, run.Cancel).ConfigureAwait(false)) is not { } keys)
            return null;
        run.Publish(_keys, keys);
        return new("console output");
    }
}

internal sealed record HostKeysState(string Where)
{
    public override string ToString() => $"SSH host keys from its {Where}";
}
