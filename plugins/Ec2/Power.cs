namespace OriginScript.Ec2;

/// <summary>Switching instances on and off.</summary>
internal static class Power
{
    /// <summary>Starts or stops it; one that is on its way there, or there, is left alone.</summary>
    public static Task Set(ICompute compute, Instance instance, string state, CancellationToken cancel) => (instance.State, state) switch
    {
        ("stopped", "running") => compute.Start(instance.Id, cancel),
        ("running" or "pending", "stopped") => compute.Stop(instance.Id, cancel),
        _ => Task.CompletedTask,
    };
}
