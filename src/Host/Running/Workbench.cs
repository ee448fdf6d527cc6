namespace OriginScript.Host.Running;

/// <summary>Everything that can be done to a recipe, a task or a query once it is loaded. Every method returns the program's exit code.</summary>
/// <param name="options">What stands in every command.</param>
/// <param name="terminal">Where it prints and asks.</param>
/// <param name="register">Registers the ports of the plugins named; a test registers fakes.</param>
internal sealed class Workbench(GlobalOptions options, Terminal terminal, Action<IReadOnlyList<string>, Ports> register) : IWorkbench
{
    /// <summary>Environment, folders and user.</summary>
    public Surroundings Surroundings { get; init; } = Surroundings.OfProcess;

    /// <summary>Where time comes from.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Ctrl-C; its signals are watched only while something runs that it can stop.</summary>
    public Interruption Interruption { get; init; } = new(terminal.Errors);

    private Bench Bench => new(options, options.NoColor ? terminal with { Color = false, CanDraw = false } : terminal, register) { Surroundings = Surroundings, Clock = Clock, Interruption = Interruption };

    /// <summary>Prints the plan: offline, or compared with the world.</summary>
    /// <exception cref="OriginException">The recipe is wrong, or the world cannot be read.</exception>
    public Task<int> Plan(Subject subject, Choices choices) => choices.Live
        ? Stoppable(() => new Comparing(Bench with { OnlyLooks = true }, subject, choices).Go())
        : new Planning(Bench, subject, choices).Go();

    /// <summary>Carries it out, asking first where a person can be asked.</summary>
    /// <exception cref="OriginException">It could not be started.</exception>
    public Task<int> Run(Subject subject, Choices choices) => choices.DryRun
        ? Plan(subject, choices with { Live = true })
        : Stoppable(() => new Carrying(Bench, subject, choices).Go());

    /// <summary>Takes back what runs of it have changed.</summary>
    /// <exception cref="OriginException">It could not be started.</exception>
    public Task<int> Undo(Subject subject, Choices choices) => Stoppable(() => new TakingBack(Bench, subject, choices).Go());

    /// <summary>Asks the world, and prints the rows or the answer.</summary>
    /// <exception cref="OriginException">The world does not answer.</exception>
    public Task<int> Query(Inquiry inquiry) => Stoppable(() => new Asking(Bench, inquiry).Go());

    /// <summary>Runs the sandbox's endpoint until it is interrupted.</summary>
    /// <param name="port">On loopback; 0 takes any free one.</param>
    /// <param name="machines">Whether its instances are real machines.</param>
    public Task<int> Sandbox(int port, bool machines) => Stoppable(() => new Rehearsing(Bench).Serve(port, machines));

    /// <summary>Builds the image that the sandbox's machines boot from, or goes on building it.</summary>
    /// <exception cref="OriginException">It cannot be built.</exception>
    public Task<int> SandboxImage(ImageOrder order) => Stoppable(() => new Imaging(Bench, order).Go());

    /// <summary>Empties the sandbox's world and forgets its journals.</summary>
    public Task<int> ResetSandbox() => new Rehearsing(Bench).Reset();

    private async Task<int> Stoppable(Func<Task<int>> work)
    {
        using var watched = Interruption.Watch();
        try
        {
            return await work();
        }
        catch (OperationCanceledException) when (Interruption.Stop.IsCancellationRequested)
        {
            return ExitCode.Cancelled;
        }
    }
}
