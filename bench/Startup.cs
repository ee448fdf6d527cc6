namespace OriginScript.Bench;

/// <summary>A warm plan beside the least .NET program and beside a warm file-based app.</summary>
internal static class Startup
{
    public static async Task Run()
    {
        var hello = await Repository.Hello();
        var app = Repository.Write("warm/app.cs", "System.Console.WriteLine(\"hello\");");
        var medians = await Contest.Run(
            15,
            Repository.Program("origin plan scripts/openshift.csx (warm)", "plan", "scripts/openshift.csx"),
            Command.Dotnet("dotnet hello.dll", hello),
            Command.Dotnet("dotnet run app.cs (warm)", "run", app) with { Folder = Repository.Rivals },
            Repository.Origin("./origin plan ... (with the wrapper)", "plan", "scripts/openshift.csx"));
        Contest.Goal("at most 3x dotnet hello.dll", medians[0] <= 3 * medians[1]);
        Contest.Goal("faster than a warm dotnet run app.cs", medians[0] < medians[2]);
    }
}
