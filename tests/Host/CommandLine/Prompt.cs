using OriginScript.Host.CommandLine;
using OriginScript.Host.Running;
using OriginScript.Host.Tests.Running;

namespace OriginScript.Host.Tests.CommandLine;

/// <summary>A prompt in a folder with a few recipes, where command lines are typed.</summary>
internal sealed class Prompt : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly StringWriter _output = new() { NewLine = "\n" };
    private readonly StringWriter _errors = new() { NewLine = "\n" };

    public Prompt()
    {
        Write("scripts/broker.csx", "// Brings up the broker.\nHost(\"broker\");\n");
        Write("scripts/origin/baseinstance.csx", "#load \"x.csx\"\n\n// One instance.\n");
        Write("scripts/origin/prepare.csx", "Host(\"x\");\n");
        Write("work/mine.csx", "");
    }

    public ShelfTasks Tasks { get; init; } = new();

    public ShelfRecipes Recipes { get; } = new();

    public Called Called { get; } = new();

    public int? Width { get; init; }

    public string Folder => _folder.Path;

    public Dictionary<string, string> Variables { get; } = [];

    public string Output => _output.ToString();

    public string Errors => _errors.ToString();

    public Origin Origin
    {
        get
        {
            var around = new Surroundings { Variable = Variables.GetValueOrDefault, Home = _folder.In("home"), Directory = _folder.Path };
            return new(new(_output, _errors, TextReader.Null) { Width = Width }, around, new(around, _folder.In("program")))
            {
                Tasks = Tasks,
                Recipes = Recipes,
                Workbench = options =>
                {
                    Called.Options = options;
                    return Called;
                },
            };
        }
    }

    /// <summary>Types words with blanks between them, and returns the exit code.</summary>
    public Task<int> Type(string line) => Type(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Gives words as a shell does, empty ones included.</summary>
    public async Task<int> Type(params string[] words)
    {
        try
        {
            return await Dispatch.Run(Origin, words);
        }
        catch (OriginException e)
        {
            return Failure.Report(_errors, e, verbose: false);
        }
    }

    public void Write(string path, string text)
    {
        var full = _folder.In(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    public void Dispose() => _folder.Dispose();
}
