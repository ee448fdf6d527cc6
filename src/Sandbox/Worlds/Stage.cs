namespace OriginScript.Sandbox.Worlds;

/// <summary>An instance's state with EC2's own name and number.</summary>
internal sealed record Stage(string Name, int Code)
{
    public static readonly Stage Pending = new("pending", 0);
    public static readonly Stage Running = new("running", 16);
    public static readonly Stage ShuttingDown = new("shutting-down", 32);
    public static readonly Stage Terminated = new("terminated", 48);
    public static readonly Stage Stopping = new("stopping", 64);
    public static readonly Stage Stopped = new("stopped", 80);

    public bool IsOver => this == ShuttingDown || this == Terminated;

    public static Stage Of(Goal goal, bool arrived) => goal switch
    {
        Goal.Running => arrived ? Running : Pending,
        Goal.Stopped => arrived ? Stopped : Stopping,
        _ => arrived ? Terminated : ShuttingDown,
    };
}
