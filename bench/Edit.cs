namespace OriginScript.Bench;

/// <summary>The first plan after an edit compared with the first run of a file-based app and of a Cake script after the same edit.</summary>
internal static class Edit
{
    // A separate folder for the cache of file-based apps.
    private static readonly string AppDataFolder = Path.Combine(Repository.WorkFolder, "data");

    private static int _edits;

    public static async Task Run()
    {
        var recipe = Path.Combine(Repository.WorkFolder, "edited.csx");
        var text = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "scripts", "openshift.csx"));

        // The recipe pushes this folder, which a plan looks for.
        Directory.CreateDirectory(Path.Combine(Repository.WorkFolder, "site"));
        var commands = new List<Command>
        {
            Repository.Program("origin plan edited.csx (first)", "plan", recipe) with
            {
                Before = () => File.WriteAllText(recipe, $"{text}\n// {++_edits}\n"),
            },
            FileBasedApp("dotnet run app.cs, AWSSDK.EC2 (first)", "#:package AWSSDK.EC2@4.0.132.2\n"),
            FileBasedApp("dotnet run app.cs, no package (first)", ""),
        };
        if (await InstallCake() is { } cake)
            commands.Add(cake);
        var medians = await Measurement.RunInTurn(5, [.. commands]);
        Console.WriteLine("  The file-based apps use the compiler server of an earlier build; the recipe's compiler starts cold each time.");
        Measurement.ReportGoal("at most a third of the first dotnet run of an app that refers to the same SDK", medians[0] <= medians[1] / 3);
        if (medians.Length > 3)
            Measurement.ReportGoal("faster than Cake.Tool 7.0.0", medians[0] < medians[3]);
    }

    private static Command FileBasedApp(string name, string directives)
    {
        var app = Path.Combine(Repository.WorkFolder, $"app{directives.Length}", "app.cs");
        return Command.Dotnet(name, "run", app) with
        {
            Folder = Repository.WorkFolder,
            Variables = new() { ["XDG_DATA_HOME"] = AppDataFolder },
            Before = () => RecreateApp(app, directives),
        };
    }

    // A file-based app is cached by its path: without the cache every run is a first one.
    private static void RecreateApp(string app, string directives)
    {
        if (Directory.Exists(AppDataFolder))
            Directory.Delete(AppDataFolder, recursive: true);
        Directory.CreateDirectory(AppDataFolder);
        Directory.CreateDirectory(Path.GetDirectoryName(app)!);
        File.WriteAllText(app, $"{directives}System.Console.WriteLine({++_edits});");
    }

    private static async Task<Command?> InstallCake()
    {
        try
        {
            await Repository.RunOrThrow(
                "dotnet",
                "tool",
                "install",
                "Cake.Tool",
                "--version",
                "7.0.0",
                "--tool-path",
                Path.Combine(Repository.WorkFolder, "tools")
            );
        }
        catch (InvalidOperationException e)
        {
            Console.WriteLine($"  Cake.Tool 7.0.0 cannot be installed here, so it is skipped: {e.Message.Split('\n')[0]}");
            return null;
        }

        var script = Path.Combine(Repository.WorkFolder, "build.cake");
        return new Command("dotnet-cake build.cake (first)", Path.Combine(Repository.WorkFolder, "tools", "dotnet-cake"), script)
        {
            Folder = Repository.WorkFolder,
            Before = () => File.WriteAllText(script, $"Task(\"Default\").Does(() => Information({++_edits})); RunTarget(\"Default\");"),
        };
    }
}
