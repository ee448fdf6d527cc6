using OriginScript.Host.Platform;
using OriginScript.Host.Reports;

namespace OriginScript.Host.Commands;

/// <summary>Runs the commands on a recipe, a task or a query once it is loaded. Every method returns the program's exit code.</summary>
/// <param name="options">The global options.</param>
/// <param name="terminal">Where it prints and prompts.</param>
/// <param name="register">Registers the ports of the given plugins; a test registers fakes.</param>
internal sealed class CommandRunner(GlobalOptions options, Terminal terminal, Action<IReadOnlyList<string>, Ports> register) : ICommandRunner
{
    /// <summary>Loads plugins and returns the records of options that they declare.</summary>
    public Func<IReadOnlyList<string>, IReadOnlyList<OptionsRecord>> LoadOptions { get; init; } = _ => [];

    /// <summary>Environment, folders and user.</summary>
    public HostEnvironment HostEnvironment { get; init; } = HostEnvironment.ForCurrentProcess;

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Ctrl-C; signal handlers are registered only while a command runs that can be stopped.</summary>
    public Interruption Interruption { get; init; } = new(terminal.Errors) { End = () => EndProgram(terminal) };

    private CommandContext Context =>
        new(options, options.NoColor ? terminal with { UsesColor = false, CanDraw = false } : terminal, register)
        {
            LoadOptions = LoadOptions,
            HostEnvironment = HostEnvironment,
            Clock = Clock,
            Interruption = Interruption,
            Trace = new TraceLog(options, Interruption),
        };

    /// <summary>Prints the plan: offline, or compared with the world.</summary>
    /// <exception cref="OriginException">The recipe has an error, or the world cannot be read.</exception>
    public Task<int> Plan(PlanTarget target, ExecutionOptions execution) =>
        execution.IsLive
            ? RunInterruptible(() => new LivePlanHandler(Context with { IsReadOnly = true }, target, execution).Handle())
            : new PlanHandler(Context, target, execution).Handle();

    /// <summary>Applies it, after a confirmation if there is a terminal.</summary>
    /// <exception cref="OriginException">It could not be started.</exception>
    public Task<int> Run(PlanTarget target, ExecutionOptions execution) =>
        execution.IsDryRun
            ? Plan(target, execution with { IsLive = true })
            : RunInterruptible(() => new RunHandler(Context, target, execution).Handle());

    /// <summary>Undoes what runs of it have changed.</summary>
    /// <exception cref="OriginException">It could not be started.</exception>
    public Task<int> Undo(PlanTarget target, ExecutionOptions execution) =>
        RunInterruptible(() => new UndoHandler(Context, target, execution).Handle());

    /// <summary>Runs the query, and prints its rows or its answer.</summary>
    /// <exception cref="OriginException">The query fails.</exception>
    public Task<int> Query(QueryRequest request) => RunInterruptible(() => new QueryHandler(Context, request).Handle());

    /// <summary>Lists the journals.</summary>
    public Task<int> ListJournals() => Task.FromResult(new JournalHandler(Context).List());

    /// <summary>Shows the journal of that id, path or recipe.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public Task<int> ShowJournal(string name) => Task.FromResult(new JournalHandler(Context).Show(name));

    /// <summary>Checks one journal, or all.</summary>
    /// <exception cref="UsageException">There is none of that id or path.</exception>
    public Task<int> VerifyJournals(string? name) => Task.FromResult(new JournalHandler(Context).Verify(name));

    /// <summary>Runs the sandbox's endpoint until it is interrupted.</summary>
    /// <param name="port">The port on loopback; 0 selects any free one.</param>
    /// <param name="machines">Whether its instances are real machines.</param>
    public Task<int> ServeSandbox(int port, bool machines) => RunInterruptible(() => new SandboxHandler(Context).Serve(port, machines));

    /// <summary>Builds the image that the sandbox's machines boot from, or resumes an interrupted build.</summary>
    /// <exception cref="OriginException">It cannot be built.</exception>
    public Task<int> BuildSandboxImage(ImageBuildOptions order) => RunInterruptible(() => new ImageHandler(Context, order).Handle());

    /// <summary>Deletes the sandbox's resources and journals.</summary>
    /// <exception cref="UsageException">There is no terminal to ask on, and the answer is not given.</exception>
    public Task<int> ResetSandbox(bool assumeYes) => RunInterruptible(() => new SandboxHandler(Context).Reset(assumeYes));

#pragma warning disable RS0030 // Nothing else ends code that does not follow a request to end.
    private static void EndProgram(Terminal terminal)
    {
        terminal.State.IsEnding = true;
        var flushed = Task.WhenAll(Task.Run(terminal.Output.Flush), Task.Run(terminal.Errors.Flush));
        flushed.Wait(TimeSpan.FromMilliseconds(200)); // A pipe that nobody reads takes no more.
        Environment.Exit(ExitCode.Cancelled);
    }
#pragma warning restore RS0030

    private async Task<int> RunInterruptible(Func<Task<int>> work)
    {
        using var watched = Interruption.RegisterSignalHandlers();
        try
        {
            return await work();
        }
        catch (OperationCanceledException) when (Interruption.StopToken.IsCancellationRequested)
        {
            return ExitCode.Cancelled;
        }
    }
}
