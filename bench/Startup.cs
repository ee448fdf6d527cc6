namespace OriginScript.Bench;

/// <summary>A warm plan compared with the smallest .NET program and with a warm file-based app.</summary>
internal static class Startup
{
    public static async Task Run()
    {
        var hello = await Repository.BuildHello();
        var app = Repository.Write("warm/app.cs", "System.Console.WriteLine(\"hello\");");
        var medians = await Measurement.RunInTurn(
            15,
            Repository.Program("origin plan scripts/openshift.csx (warm)", "plan", "scripts/openshift.csx"),
            Command.Dotnet("dotnet hello.dll", hello),
            Command.Dotnet("dotnet run app.cs (warm)", "run", app) with
            {
                Folder = Repository.WorkFolder,
            },
            Repository.Origin("./origin plan ... (with the wrapper)", "plan", "scripts/openshift.csx")
        );
        Measurement.ReportGoal("at most 3x dotnet hello.dll", medians[0] <= 3 * medians[1]);
        Measurement.ReportGoal("faster than a warm dotnet run app.cs", medians[0] < medians[2]);
    }
}
