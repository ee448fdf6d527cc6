using OriginScript.Host.CommandLine;
using OriginScript.Host.CommandLine.Commands;
using OriginScript.Host.Platform;
using OriginScript.Host.Tests.Commands;

namespace OriginScript.Host.Tests.CommandLine;

/// <summary>Runs command lines in a folder with a few recipes.</summary>
internal sealed class CliHarness : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly StringWriter _output = new() { NewLine = "\n" };
    private readonly StringWriter _errors = new() { NewLine = "\n" };

    public CliHarness()
    {
        Write("scripts/broker.csx", "// Brings up the broker.\nHost(\"broker\");\n");
        Write("scripts/origin/baseinstance.csx", "#load \"x.csx\"\n\n// One instance.\n");
        Write("scripts/origin/prepare.csx", "Host(\"x\");\n");
        Write("work/mine.csx", "");
    }

    public FakeTaskCatalog Tasks { get; init; } = new();

    public FakeRecipeProvider Recipes { get; } = new();

    public RecordingRunner Runner { get; } = new();

    public int? Width { get; init; }

    public string Folder => _folder.Path;

    public Dictionary<string, string> Variables { get; } = [];

    public string Output => _output.ToString();

    public string Errors => _errors.ToString();

    public CommandServices Services
    {
        get
        {
            var around = new HostEnvironment
            {
                GetVariable = Variables.GetValueOrDefault,
                HomeDirectory = _folder.In("home"),
                CurrentDirectory = _folder.Path,
            };
            return new(new(_output, _errors, TextReader.Null) { Width = Width }, around, new(around, _folder.In("program")))
            {
                Commands = BuiltInCommands.Table,
                Tasks = Tasks,
                Recipes = Recipes,
                CreateRunner = options =>
                {
                    Runner.Options = options;
                    return Runner;
                },
            };
        }
    }

    /// <summary>Runs a command line, split at spaces, and returns the exit code.</summary>
    public Task<int> Run(string line) => Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Passes arguments as a shell does, including empty ones.</summary>
    public async Task<int> Run(params string[] words)
    {
        var services = Services;
        var reporter = new ErrorReporter(services.Terminal, verbose: false, CompositionRoot.IsJson(words));
        try
        {
            return reporter.Complete(await CommandDispatcher.Run(services, words));
        }
        catch (OriginException e)
        {
            return reporter.Report(e);
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
