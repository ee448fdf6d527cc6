namespace OriginScript.Ec2;

/// <summary>Waits until an instance is in a state.</summary>
internal sealed class StateCondition(ResourceSelector selection, string state)
    : Condition<PowerState>(new("", "ec2:instance:wait", $"{selection} {state}"), [.. selection.Arguments, "--state", state])
{
    /// <summary>EC2's names of the states of an instance.</summary>
    public static readonly Values States = ["pending", "running", "stopping", "stopped", "shutting-down", "terminated"];

    public override Type Port => typeof(ICompute);

    protected override PowerState Want(Run run) => new(state);

    protected override async Task<PowerState?> Read(Run run) =>
        new((await run.Get<ICompute>().GetInstance(selection, run.Cancel).ConfigureAwait(false)).State);

    protected override string? Refuse(PowerState? now, PowerState want) =>
        now?.State is "terminated" || (now?.State is "shutting-down" && want.State != "terminated")
            ? $"The instance {selection} is {now} and will not be {want} again. Launch another with origin ec2:instance:create."
            : null;
}
