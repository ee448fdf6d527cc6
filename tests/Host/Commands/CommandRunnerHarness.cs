using OriginScript.Host.Commands;
using OriginScript.Host.Platform;
using OriginScript.Testing;

namespace OriginScript.Host.Tests.Commands;

/// <summary>Runs commands against a fake shelf, with a terminal that records what is printed and a temporary folder for journals.</summary>
internal sealed class CommandRunnerHarness : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly StringWriter _output = new() { NewLine = "\n" };
    private readonly StringWriter _errors = new() { NewLine = "\n" };
    private readonly List<Interruption> _interruptions = [];
    private Terminal? _terminal;

    public FakeShelf Shelf { get; } = new();

    public AutoAdvanceClock Clock { get; } = new();

    public GlobalOptions Options { get; init; } = new();

    /// <summary>What the user types; null if there is no terminal.</summary>
    public string? Input { get; set; }

    /// <summary>Whether the journals are in the user's state folder instead of one that <c>--state</c> names.</summary>
    public bool UsesDefaultState { get; set; }

    /// <summary>Whether standard error, and so the prompt, is redirected to a file.</summary>
    public bool AreErrorsRedirected { get; set; }

    public string Folder => _folder.Path;

    /// <summary>The message of the error event of the last command.</summary>
    public string LastMessage => _terminal?.State.LastMessage ?? "";

    /// <summary>What was printed to standard output since the last call.</summary>
    public string Output => Drain(_output);

    /// <summary>What was printed to standard error since the last call.</summary>
    public string Errors => Drain(_errors);

    public Task<int> Plan(Action<Recipe> recipe, ExecutionOptions? execution = null) =>
        CreateRunner().Plan(CreateRecipeTarget(recipe), execution ?? new());

    /// <summary>Runs a recipe; without a terminal, passes <c>--yes</c>.</summary>
    public Task<int> Run(Action<Recipe> recipe, ExecutionOptions? execution = null) =>
        CreateRunner().Run(CreateRecipeTarget(recipe), execution ?? new() { AssumeYes = Input is null && !AreErrorsRedirected });

    /// <summary>Runs an undo; without a terminal, passes <c>--yes</c>.</summary>
    public Task<int> Undo(Action<Recipe> recipe, ExecutionOptions? execution = null) =>
        CreateRunner().Undo(CreateRecipeTarget(recipe), execution ?? new() { AssumeYes = Input is null });

    public Task<int> Query(Func<Run, object?> ask) => CreateRunner().Query(new("shelf:list", [], ask));

    public Task<int> RunTask(Func<Recipe, Text?> task, bool asks = false, ExecutionOptions? execution = null) =>
        CreateRunner()
            .Run(
                CreateTarget("shelf:box", recipe => System.Threading.Tasks.Task.FromResult(task(recipe))) with
                {
                    IsRecipe = false,
                    RequiresConfirmation = asks,
                },
                execution ?? new()
            );

    /// <summary>Ctrl-C.</summary>
    public void PressCtrlC() => _interruptions[^1].HandleSignal();

    public CommandRunner CreateRunner()
    {
        var terminal = new Terminal(_output, _errors, new StringReader(Input ?? ""))
        {
            CanPrompt = Input is not null && !AreErrorsRedirected,
            IsPromptHidden = Input is not null && AreErrorsRedirected,
        };
        _terminal = terminal;
        var interruption = new Interruption(_errors);
        _interruptions.Add(interruption);
        return new(
            Options with
            {
                State = UsesDefaultState ? null : Options.State ?? _folder.In("journals"),
            },
            terminal,
            (_, ports) => Shelf.Register(ports)
        )
        {
            HostEnvironment = new()
            {
                GetVariable = _ => null,
                HomeDirectory = _folder.In("home"),
                CurrentDirectory = _folder.Path,
                Owner = "ada@desk, pid 1",
            },
            LoadOptions = _ => [PlaceOptions.Record],
            Clock = Clock,
            Interruption = interruption,
        };
    }

    public PlanTarget CreateRecipeTarget(Action<Recipe> recipe) =>
        CreateTarget(
            "scripts/shelf.csx",
            read =>
            {
                recipe(read);
                return System.Threading.Tasks.Task.FromResult<Text?>(null);
            }
        );

    public void Dispose() => _folder.Dispose();

    /// <summary>The same recipe at another path, as after a move of its folder.</summary>
    public PlanTarget CreateMovedTarget(Action<Recipe> recipe, string file = "moved/shelf.csx", string name = "shelf") =>
        CreateRecipeTarget(recipe) with
        {
            Title = file,
            Name = name,
            Identity = [_folder.In(file)],
            RecipePath = _folder.In(file),
        };

    private PlanTarget CreateTarget(string title, Func<Recipe, Task<Text?>> read) =>
        new(title, "shelf", read)
        {
            RecipeDirectory = _folder.Path,
            Identity = [_folder.In("shelf.csx")],
            RecipePath = _folder.In("shelf.csx"),
            Arguments = ["size=small"],
            Plugins = [],
            IsRecipe = true,
        };

    private static string Drain(StringWriter writer)
    {
        var text = writer.ToString();
        writer.GetStringBuilder().Clear();
        return text;
    }
}
