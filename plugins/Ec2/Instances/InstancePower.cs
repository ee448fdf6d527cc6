namespace OriginScript.Ec2;

/// <summary>Starts and stops instances.</summary>
internal static class InstancePower
{
    /// <summary>Whether EC2 leaves the state by itself.</summary>
    public static bool IsTransitional(string state) => state is "pending" or "stopping" or "shutting-down";

    /// <summary>Starts or stops the instance unless it is in the wanted state or changing to it.</summary>
    public static Task StartOrStop(ICompute compute, Instance instance, string state, CancellationToken cancel) =>
        (instance.State, state) switch
        {
            ("stopped", "running") => compute.Start(instance.Id, cancel),
            ("running" or "pending", "stopped") => compute.Stop(instance.Id, cancel),
            _ => Task.CompletedTask,
        };
}
