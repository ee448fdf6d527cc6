namespace OriginScript.Bench;

/// <summary>The first plan after an edit beside the first run of a file-based app and of a Cake script that were edited as much.</summary>
internal static class Edit
{
    // A home for the cache of file-based apps that is nobody else's.
    private static readonly string Data = Path.Combine(Repository.Rivals, "data");

    private static int _edits;

    public static async Task Run()
    {
        var recipe = Path.Combine(Repository.Rivals, "edited.csx");
        var text = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "scripts", "openshift.csx"));
        var commands = new List<Command>
        {
            Repository.Program("origin plan edited.csx (first)", "plan", recipe) with { Before = () => File.WriteAllText(recipe, $"{text}\n// {++_edits}\n") },
            FileBasedApp("dotnet run app.cs, AWSSDK.EC2 (first)", "#:package AWSSDK.EC2@4.0.132.2\n"),
            FileBasedApp("dotnet run app.cs, no package (first)", ""),
        };
        if (await Cake() is { } cake)
            commands.Add(cake);
        var medians = await Contest.Run(5, [.. commands]);
        Console.WriteLine("  The file-based apps have the compiler server of an earlier build at their side; the recipe's compiler starts from nothing each time.");
        Contest.Goal("at most a third of the first dotnet run of an app that refers to the same SDK", medians[0] <= medians[1] / 3);
        if (medians.Length > 3)
            Contest.Goal("faster than Cake.Tool 7.0.0", medians[0] < medians[3]);
    }

    private static Command FileBasedApp(string name, string directives)
    {
        var app = Path.Combine(Repository.Rivals, $"app{directives.Length}", "app.cs");
        return Command.Dotnet(name, "run", app) with
        {
            Folder = Repository.Rivals,
            Variables = new() { ["XDG_DATA_HOME"] = Data },
            Before = () => NewApp(app, directives),
        };
    }

    // A file-based app is cached by its path: without the cache every run is a first one.
    private static void NewApp(string app, string directives)
    {
        if (Directory.Exists(Data))
            Directory.Delete(Data, recursive: true);
        Directory.CreateDirectory(Data);
        Directory.CreateDirectory(Path.GetDirectoryName(app)!);
        File.WriteAllText(app, $"{directives}System.Console.WriteLine({++_edits});");
    }

    private static async Task<Command?> Cake()
    {
        try
        {
            await Repository.Must("dotnet", "tool", "install", "Cake.Tool", "--version", "7.0.0", "--tool-path", Path.Combine(Repository.Rivals, "tools"));
        }
        catch (InvalidOperationException e)
        {
            Console.WriteLine($"  Cake.Tool 7.0.0 cannot be had here, so it is left out: {e.Message.Split('\n')[0]}");
            return null;
        }

        var script = Path.Combine(Repository.Rivals, "build.cake");
        return new Command("dotnet-cake build.cake (first)", Path.Combine(Repository.Rivals, "tools", "dotnet-cake"), script)
        {
            Folder = Repository.Rivals,
            Before = () => File.WriteAllText(script, $"Task(\"Default\").Does(() => Information({++_edits})); RunTarget(\"Default\");"),
        };
    }
}
