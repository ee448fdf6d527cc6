namespace OriginScript.Engine;

/// <summary>
/// The offline plan: the log of a run that has not happened. It reads nothing, and the same recipe gives the same lines on every machine.
/// </summary>
public static class Plan
{
    /// <summary>One line for each step, in the order of the script.</summary>
    /// <exception cref="OriginException">A step cannot say what it wants.</exception>
    public static IEnumerable<LogLine> GetLines(Recipe recipe) => recipe.Steps.Select(step => PlanStep(step, recipe.PlanRun));

    private static LogLine PlanStep(Step step, Run run)
    {
        try
        {
            var want = step.WantState(run);
            return new(step, step is Effect ? Mark.Effect : Mark.Planned, Comparison.Describe(want)) { Want = want };
        }
        catch (Exception e) when (e is not OriginException)
        {
            throw PluginFailure.ToError(step, e);
        }
    }
}
