using OriginScript.Host.Platform;

namespace OriginScript.Host.Commands;

/// <summary>Reports changes that earlier runs made and the recipe no longer contains, such as those of a host that was renamed. They are left as they are.</summary>
internal static class OrphanReport
{
    private const int MaxStepsShown = 5;

    /// <summary>Prints them by host, each with the first few of its steps.</summary>
    public static void Print(CommandContext context, PlanTarget target, IReadOnlyList<StepId> steps)
    {
        context.Terminal.Output.Flush();
        foreach (var host in steps.GroupBy(step => step.Host))
        {
            var more = host.Count() > MaxStepsShown ? $" and {host.Count() - MaxStepsShown} more" : "";
            context.WriteAlways(
                $"{target.Title} no longer contains steps that earlier runs applied on {host.Key}; their changes are left as they are: {string.Join(", ", host.Take(MaxStepsShown).Select(step => step.Task))}{more}. "
                    + "To undo them, put the steps back and run undo."
            );
        }
    }
}
