namespace OriginScript.Ec2;

/// <summary>Waits until an instance is in a state.</summary>
internal sealed class StateCondition : Condition<PowerState>
{
    public const int DefaultPollRate = 5;
    public const int DefaultMaxTries = 40;

    /// <summary>EC2's names of the states of an instance.</summary>
    public static readonly Values States = ["pending", "running", "stopping", "stopped", "shutting-down", "terminated"];

    private readonly ResourceSelector _selection;
    private readonly string _state;

    /// <summary>Waits <paramref name="pollRate"/> seconds times <paramref name="maxTries"/>.</summary>
    public StateCondition(ResourceSelector selection, string state, int pollRate, int maxTries)
        : base(new("", "ec2:instance:wait", $"{selection} {state}"), [.. selection.Arguments, "--state", state, .. ToOptions(pollRate, maxTries)])
    {
        (_selection, _state) = (selection, state);
        Timeout = TimeSpan.FromSeconds((double)pollRate * maxTries);
    }

    public override Type Port => typeof(ICompute);

    protected override PowerState Want(Run run) => new(_state);

    protected override async Task<PowerState?> Read(Run run) =>
        new((await run.Get<ICompute>().GetInstance(_selection, run.Cancel).ConfigureAwait(false)).State);

    protected override string? Refuse(PowerState? now, PowerState want) =>
        now?.State is "terminated" || (now?.State is "shutting-down" && want.State != "terminated")
            ? $"The instance {_selection} is {now} and will not be {want} again. Launch another with origin ec2:instance:create."
            : null;

    private static IEnumerable<Text> ToOptions(int pollRate, int maxTries) =>
        [
            .. pollRate == DefaultPollRate ? (Text[])[] : ["--pollrate", $"{pollRate}"],
            .. maxTries == DefaultMaxTries ? (Text[])[] : ["--maxtries", $"{maxTries}"],
        ];
}
