namespace OriginScript.Bench;

/// <summary>The first plan after an edit beside the first run of a file-based app and of a Cake script that were edited as much.</summary>
internal static class Edit
{
    private static int _edits;

    public static async Task Run()
    {
        var recipe = Path.Combine(Repository.Rivals, "edited.csx");
        var text = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "scripts", "openshift.csx"));
        var app = Path.Combine(Repository.Rivals, "first");
        var commands = new List<Command>
        {
            Repository.Program("origin plan edited.csx (first)", "plan", recipe) with { Before = () => File.WriteAllText(recipe, $"{text}\n// {++_edits}\n") },
            Command.Dotnet("dotnet run app.cs (first)", "run", Path.Combine(app, "app.cs")) with { Folder = Repository.Rivals, Before = () => NewApp(app) },
        };
        if (await Cake() is { } cake)
            commands.Add(cake);
        var medians = await Contest.Run(5, [.. commands]);
        Contest.Goal("at most a third of the first dotnet run app.cs", medians[0] <= medians[1] / 3);
        if (medians.Length > 2)
            Contest.Goal("faster than Cake.Tool 7.0.0", medians[0] < medians[2]);
    }

    // A file-based app is cached by its path, so a first run needs a path of its own.
    private static void NewApp(string folder)
    {
        foreach (var cached in Directory.Exists(Cache()) ? Directory.EnumerateDirectories(Cache(), "app-*") : [])
            Directory.Delete(cached, recursive: true);
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "app.cs"), $"System.Console.WriteLine({++_edits});");
    }

    private static string Cache() => Path.Combine(
        Environment.GetEnvironmentVariable("XDG_DATA_HOME") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local", "share"), "dotnet", "runfile");

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
