namespace OriginScript.Ec2;

/// <summary>The state of an instance, by EC2's name.</summary>
internal sealed record PowerState(string State)
{
    public override string ToString() => State;
}

/// <summary>Starts or stops an instance.</summary>
internal sealed class PowerStep : Step<PowerState>
{
    private readonly ResourceSelector _selection;
    private readonly string _state;

    public PowerStep(string task, ResourceSelector selection, string state)
        : base(new("", task, $"{selection}"), selection.Arguments)
    {
        (_selection, _state) = (selection, state);
        Timeout = TimeSpan.FromMinutes(5);
    }

    public override Type Port => typeof(ICompute);

    public override Text Resource => $"the power state of the instance {_selection}";

    protected override PowerState Want(Run run) => new(_state);

    protected override bool IsTransitional(PowerState state) => InstancePower.IsTransitional(state.State);

    protected override async Task<PowerState?> Read(Run run) =>
        new((await run.Get<ICompute>().GetInstance(_selection, run.Cancel).ConfigureAwait(false)).State);

    protected override string? Refuse(PowerState? now, PowerState? want) =>
        now?.State switch
        {
            "terminated" or "shutting-down" => $"The instance {_selection} is {now}. Launch another with origin ec2:instance:create.",
            _ => null,
        };

    protected override async Task Write(Run run, PowerState? now, PowerState want)
    {
        var compute = run.Get<ICompute>();
        await InstancePower
            .StartOrStop(compute, await compute.GetInstance(_selection, run.Cancel).ConfigureAwait(false), want.State, run.Cancel)
            .ConfigureAwait(false);
    }

    protected override Task Delete(Run run, PowerState now) =>
        throw new OriginException("Starting or stopping an instance cannot delete it. Use origin ec2:instance:delete.");
}
