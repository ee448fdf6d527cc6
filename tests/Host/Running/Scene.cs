using OriginScript.Host.Running;
using OriginScript.Testing;

namespace OriginScript.Host.Tests.Running;

/// <summary>A workbench over a shelf, with a terminal that keeps what is printed and a folder of its own for journals.</summary>
internal sealed class Scene : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly StringWriter _output = new() { NewLine = "\n" };
    private readonly StringWriter _errors = new() { NewLine = "\n" };
    private readonly List<Interruption> _pressed = [];

    public Shelf Shelf { get; } = new();

    public RushedClock Clock { get; } = new();

    public GlobalOptions Options { get; init; } = new();

    /// <summary>What the person types; null: nobody is there.</summary>
    public string? Answers { get; set; }

    /// <summary>Whether errors, and so questions, go to a file.</summary>
    public bool Unseen { get; set; }

    public string Folder => _folder.Path;

    /// <summary>What was printed since it was last looked at.</summary>
    public string Output => Taken(_output);

    /// <summary>What was said since it was last looked at.</summary>
    public string Errors => Taken(_errors);

    public Task<int> Plan(Action<Recipe> recipe, Choices? choices = null) => Workbench().Plan(Recipe(recipe), choices ?? new());

    public Task<int> Run(Action<Recipe> recipe, Choices? choices = null) => Workbench().Run(Recipe(recipe), choices ?? new());

    /// <summary>An undo; where nobody is there, it is told not to ask.</summary>
    public Task<int> Undo(Action<Recipe> recipe, Choices? choices = null) => Workbench().Undo(Recipe(recipe), choices ?? new() { Yes = Answers is null });

    public Task<int> Query(Func<Run, object?> ask) => Workbench().Query(new("shelf:list", [], ask));

    public Task<int> Task(Func<Recipe, Text?> task, bool asks = false, Choices? choices = null) => Workbench().Run(
        Subject("shelf:box", recipe => System.Threading.Tasks.Task.FromResult(task(recipe))) with { IsRecipe = false, Asks = asks }, choices ?? new());

    /// <summary>Ctrl-C.</summary>
    public void Press() => _pressed[^1].Press();

    public Workbench Workbench()
    {
        var terminal = new Terminal(_output, _errors, new StringReader(Answers ?? "")) { CanAsk = Answers is not null && !Unseen, IsUnseen = Answers is not null && Unseen };
        var interruption = new Interruption(_errors);
        _pressed.Add(interruption);
        return new(Options with { State = Options.State ?? _folder.In("journals") }, terminal, (_, ports) => Shelf.Register(ports))
        {
            Surroundings = new() { Variable = _ => null, Home = _folder.In("home"), Directory = _folder.Path, By = "ada@desk, pid 1" },
            Clock = Clock,
            Interruption = interruption,
        };
    }

    public Subject Recipe(Action<Recipe> recipe) => Subject("scripts/shelf.csx", read =>
    {
        recipe(read);
        return System.Threading.Tasks.Task.FromResult<Text?>(null);
    });

    public void Dispose() => _folder.Dispose();

    private Subject Subject(string title, Func<Recipe, Task<Text?>> read) => new(title, "shelf", read)
    {
        Directory = _folder.Path,
        Identity = [_folder.In("shelf.csx")],
        Plugins = [],
        IsRecipe = true,
    };

    private static string Taken(StringWriter writer)
    {
        var text = writer.ToString();
        writer.GetStringBuilder().Clear();
        return text;
    }
}
