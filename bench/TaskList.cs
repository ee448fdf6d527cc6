namespace OriginScript.Bench;

/// <summary>The list of all tasks; the old tool took 0.16 s for its list on the machine where it was measured.</summary>
internal static class TaskList
{
    private const double OldToolSeconds = 0.16;

    public static async Task Run()
    {
        var medians = await Measurement.RunInTurn(
            15,
            Repository.Program("origin list", "list"),
            Command.Dotnet("dotnet hello.dll", await Repository.BuildHello())
        );
        Measurement.ReportGoal($"at most {OldToolSeconds} s, the old tool's listing", medians[0] <= OldToolSeconds);
    }
}
