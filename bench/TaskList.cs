namespace OriginScript.Bench;

/// <summary>The list of all tasks; the old tool took 0.16 s for its own on the machine where that was measured.</summary>
internal static class TaskList
{
    private const double OldTool = 0.16;

    public static async Task Run()
    {
        var medians = await Contest.Run(15, Repository.Program("origin list", "list"), Command.Dotnet("dotnet hello.dll", await Repository.Hello()));
        Contest.Goal($"at most {OldTool} s, the old tool's listing", medians[0] <= OldTool);
    }
}
