namespace OriginScript.Engine;

/// <summary>The offline plan: the log of a run that has not happened. It asks nobody, and the same recipe gives the same lines on every machine.</summary>
public static class Plan
{
    private static readonly PlanRun Offline = new();

    /// <summary>One line for each step, in the order of the script.</summary>
    public static IEnumerable<LogLine> Of(Recipe recipe) => recipe.Steps.Select(Line);

    private static LogLine Line(Step step)
    {
        var want = step.WantState(Offline);
        return new(step, step is Effect ? Mark.Effect : Mark.Planned, Comparison.Said(want)) { Want = want };
    }
}
