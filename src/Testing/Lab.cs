using OriginScript.Engine;

namespace OriginScript.Testing;

/// <summary>A recipe, a fake world and a journal: plans, runs and undoes like the program, in memory and without waiting.</summary>
/// <param name="world">The world; it keeps what runs do to it.</param>
public sealed class Lab(IFakeWorld world)
{
    /// <summary>The journal of every run in this lab.</summary>
    public MemoryJournal Journal { get; } = new();

    /// <summary>The clock; nobody waits for it.</summary>
    public RushedClock Clock { get; } = new();

    /// <summary>How many steps at once.</summary>
    public int Parallel { get; init; } = 16;

    /// <summary>What the recipe's verbs add.</summary>
    public static Recipe Read(Action<Recipe> recipe)
    {
        var read = new Recipe("recipe", Path.GetTempPath());
        recipe(read);
        return read;
    }

    /// <summary>The offline plan as text.</summary>
    public static string Plan(Action<Recipe> recipe) => Transcript.Of(Engine.Plan.Of(Read(recipe)));

    /// <summary>The plan compared with the world.</summary>
    public async Task<RunResult> LivePlan(Action<Recipe> recipe)
    {
        await using var journal = Engine.Journal.Open(Journal, "memory", Clock);
        await using var ports = Ports();
        return await new LivePlan(Read(recipe), ports, new Transcript(), Options, (IRecords)journal).Compare().ConfigureAwait(false);
    }

    /// <summary>Carries the recipe out.</summary>
    /// <exception cref="KilledException">The journal was told to kill the run.</exception>
    public Task<RunResult> Run(Action<Recipe> recipe) => With(async (journal, ports) =>
        await new Executor(Read(recipe), ports, journal, new Transcript(), Options).Run().ConfigureAwait(false));

    /// <summary>Takes back what the runs of this lab have done.</summary>
    /// <exception cref="KilledException">The journal was told to kill the run.</exception>
    public Task<RunResult> Undo(Action<Recipe> recipe) => With(async (journal, ports) =>
        await new Undo(Read(recipe), ports, journal, new Transcript(), Options).Run().ConfigureAwait(false));

    private RunOptions Options => new() { Clock = Clock, Parallel = Parallel };

    private async Task<RunResult> With(Func<Journal, Ports, Task<RunResult>> act)
    {
        await using var journal = Engine.Journal.Open(Journal, "memory", Clock);
        await using var ports = Ports();
        var result = await act(journal, ports).ConfigureAwait(false);
        return result.Lines.Any(line => line.Failure is KilledException) ? throw new KilledException() : result;
    }

    private Ports Ports()
    {
        var ports = new Ports(new());
        world.Register(ports);
        return ports;
    }
}
