namespace OriginScript.AwsEmulator.State;

/// <summary>The state of an instance, with EC2's name and code.</summary>
internal sealed record InstanceLifecycleState(string Name, int Code)
{
    public static readonly InstanceLifecycleState Pending = new("pending", 0);
    public static readonly InstanceLifecycleState Running = new("running", 16);
    public static readonly InstanceLifecycleState ShuttingDown = new("shutting-down", 32);
    public static readonly InstanceLifecycleState Terminated = new("terminated", 48);
    public static readonly InstanceLifecycleState Stopping = new("stopping", 64);
    public static readonly InstanceLifecycleState Stopped = new("stopped", 80);

    public bool IsTerminating => this == ShuttingDown || this == Terminated;

    public static InstanceLifecycleState From(DesiredState goal, bool arrived) =>
        goal switch
        {
            DesiredState.Running => arrived ? Running : Pending,
            DesiredState.Stopped => arrived ? Stopped : Stopping,
            _ => arrived ? Terminated : ShuttingDown,
        };
}
