namespace OriginScript.Host.Running;

/// <summary>What is said of changes that earlier runs made and the recipe no longer names, such as those of a host that was renamed: they stay as they are.</summary>
internal static class Forgotten
{
    private const int Most = 5;

    /// <summary>Names them by host, each with the first few of its steps.</summary>
    public static void Tell(Bench bench, Subject subject, IReadOnlyList<StepId> steps)
    {
        bench.Terminal.Output.Flush();
        foreach (var host in steps.GroupBy(step => step.Host))
        {
            var more = host.Count() > Most ? $" and {host.Count() - Most} more" : "";
            bench.Complain($"{subject.Title} no longer names what earlier runs have changed on {host.Key}, and it stays as it is: {string.Join(", ", host.Take(Most).Select(step => step.Task))}{more}. "
                + "To take it back, put its steps back and undo.");
        }
    }
}
