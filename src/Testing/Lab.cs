using OriginScript.Engine;

namespace OriginScript.Testing;

/// <summary>A recipe, a fake world and a journal: plans, runs and undoes as the program does, in memory and without waiting.</summary>
/// <param name="world">The world; it keeps the changes that runs make.</param>
public sealed class Lab(IFakeWorld world)
{
    private Transcript _transcript = new();

    /// <summary>The journal of every run in this lab.</summary>
    public MemoryJournal Journal { get; } = new();

    /// <summary>The clock; waits end immediately.</summary>
    public AutoAdvanceClock Clock { get; } = new();

    /// <summary>How many steps run at once.</summary>
    public int Parallel { get; init; } = 16;

    /// <summary>What programs printed while the last plan, run or undo ran them.</summary>
    public string Output => _transcript.Output;

    /// <summary>Checks laws 1 to 5 and 7 for the steps of a recipe, in one line of a test.</summary>
    /// <param name="world">Creates the world in which the recipe starts; called many times.</param>
    /// <param name="recipe">The verbs under test; called many times.</param>
    /// <exception cref="LawBrokenException">Names the broken law and what was observed.</exception>
    public static async Task KeepsTheLaws(Func<IFakeWorld> world, Action<Recipe> recipe)
    {
        var laws = new SevenLaws(world);
        await laws.Verify(recipe).ConfigureAwait(false);
        await laws.VerifyEchoes(recipe).ConfigureAwait(false);
    }

    /// <summary>Checks law 6 for an argument in all its spellings, and law 7 for those that are accepted.</summary>
    /// <typeparam name="T">The argument; a tuple or a record for several.</typeparam>
    /// <param name="world">Creates the world in which the recipe starts; called many times.</param>
    /// <param name="spellings">The values of the argument.</param>
    /// <param name="recipe">The verbs under test with that argument; called many times.</param>
    /// <exception cref="LawBrokenException">Names each spelling that breaks a law and what was observed.</exception>
    public static Task KeepsTheLaws<T>(Func<IFakeWorld> world, Spellings<T> spellings, Action<Recipe, T> recipe) =>
        new SevenLaws(world).VerifySpellings(spellings, recipe);

    /// <summary>Builds a recipe from the verbs.</summary>
    public static Recipe BuildRecipe(Action<Recipe> recipe)
    {
        var read = new Recipe("recipe", Path.GetTempPath());
        recipe(read);
        return read;
    }

    /// <summary>The offline plan as text.</summary>
    public static string Plan(Action<Recipe> recipe) => Transcript.Of(Engine.Plan.GetLines(BuildRecipe(recipe)));

    /// <summary>The plan compared with the world.</summary>
    public async Task<RunResult> LivePlan(Action<Recipe> recipe) => (await LivePlanWithOutputs(recipe).ConfigureAwait(false)).Result;

    /// <summary>Carries the recipe out.</summary>
    /// <exception cref="KilledException">The journal was told to kill the run.</exception>
    public Task<RunResult> Run(Action<Recipe> recipe) => Run(recipe, _transcript = new());

    /// <summary>Undoes what the runs of this lab have done.</summary>
    /// <exception cref="KilledException">The journal was told to kill the run.</exception>
    public Task<RunResult> Undo(Action<Recipe> recipe) =>
        WithJournal(
            async (journal, ports) => await new Undo(BuildRecipe(recipe), ports, journal, _transcript = new(), Options).Run().ConfigureAwait(false)
        );

    internal async Task<(RunResult Result, Func<Step, Output, string?> FindOutput)> LivePlanWithOutputs(Action<Recipe> recipe)
    {
        var journal = Engine.Journal.Open(Journal, "memory", Clock);
        await using var journalClosing = journal.ConfigureAwait(false);
        var ports = CreatePorts();
        await using var portsClosing = ports.ConfigureAwait(false);
        var plan = new LivePlan(BuildRecipe(recipe), ports, _transcript = new(), Options, (IStepJournal)journal);
        return (await plan.Compare().ConfigureAwait(false), plan.FindOutput);
    }

    internal Task<RunResult> Run(Action<Recipe> recipe, IReport report) =>
        WithJournal(async (journal, ports) => await new Executor(BuildRecipe(recipe), ports, journal, report, Options).Run().ConfigureAwait(false));

    private EngineOptions Options => new() { Clock = Clock, Parallelism = Parallel };

    private async Task<RunResult> WithJournal(Func<Journal, Ports, Task<RunResult>> act)
    {
        var journal = Engine.Journal.Open(Journal, "memory", Clock);
        await using var journalClosing = journal.ConfigureAwait(false);
        var ports = CreatePorts();
        await using var portsClosing = ports.ConfigureAwait(false);
        var result = await act(journal, ports).ConfigureAwait(false);
        return result.Lines.Any(line => line.Failure is KilledException) ? throw new KilledException() : result;
    }

    private Ports CreatePorts()
    {
        var ports = new Ports(new() { Clock = Clock });
        world.Register(ports);
        return ports;
    }
}
