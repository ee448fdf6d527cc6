namespace OriginScript.Engine;

/// <summary>
/// The offline plan: the log of a run that has not happened. It reads nothing, and the same recipe gives the same lines on every machine.
/// </summary>
public static class Plan
{
    /// <summary>One line for each step, in the order of the script.</summary>
    public static IEnumerable<LogLine> GetLines(Recipe recipe) => recipe.Steps.Select(step => PlanStep(step, recipe.OfflineRun));

    private static LogLine PlanStep(Step step, Run run)
    {
        var want = step.WantState(run);
        return new(step, step is Effect ? Mark.Effect : Mark.Planned, Comparison.Describe(want)) { Want = want };
    }
}
