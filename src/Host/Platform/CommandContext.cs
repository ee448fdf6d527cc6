using OriginScript.Engine;

namespace OriginScript.Host.Platform;

/// <summary>What every command handler needs: options, terminal, environment, clock and signals.</summary>
/// <param name="Options">The global options.</param>
/// <param name="Terminal">Where it prints and prompts.</param>
/// <param name="RegisterPorts">Registers the ports of the given plugins.</param>
internal sealed record CommandContext(GlobalOptions Options, Terminal Terminal, Action<IReadOnlyList<string>, Ports> RegisterPorts)
{
    /// <summary>Loads plugins and returns the records of options that they declare.</summary>
    public required Func<IReadOnlyList<string>, IReadOnlyList<OptionsRecord>> LoadOptions { get; init; }

    public required HostEnvironment HostEnvironment { get; init; }

    public required TimeProvider Clock { get; init; }

    public required Interruption Interruption { get; init; }

    /// <summary>Receives the calls of the ports; null: nobody reads them.</summary>
    public ITrace? Trace { get; init; }

    /// <summary>Whether the command only reads and prints, and changes nothing.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>The engine's options for a comparison: the first interruption aborts it, since nothing is in progress that has to finish.</summary>
    public EngineOptions CreateComparisonOptions(ExecutionOptions choices) => CreateRunOptions(choices) with { Abort = Interruption.StopToken };

    /// <summary>The engine's options for a run or an undo.</summary>
    public EngineOptions CreateRunOptions(ExecutionOptions choices) =>
        new()
        {
            Parallelism = choices.Parallel,
            OnlyHost = choices.OnlyHost,
            Clock = Clock,
            Stop = Interruption.StopToken,
            Abort = Interruption.AbortToken,
            Owner = HostEnvironment.Owner,
        };

    /// <summary>Writes a line to standard error, unless <c>--quiet</c> is given.</summary>
    public void WriteInfo(string line)
    {
        if (!Options.Quiet)
            Terminal.Errors.WriteLine(line);
    }

    /// <summary>Writes a line to standard error, even with <c>--quiet</c>.</summary>
    public void WriteAlways(string line)
    {
        Terminal.State.LastMessage = line;
        Terminal.Errors.WriteLine(line);
    }
}
