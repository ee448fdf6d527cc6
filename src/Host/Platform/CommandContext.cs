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
    public EngineOptions CreateComparisonOptions(ExecutionOptions execution) => CreateRunOptions(execution) with { Abort = Interruption.StopToken };

    /// <summary>The engine's options for a run or an undo.</summary>
    public EngineOptions CreateRunOptions(ExecutionOptions execution) =>
        new()
        {
            Parallelism = execution.Parallel,
            OnlyHost = execution.OnlyHost,
            Clock = Clock,
            Stop = Interruption.StopToken,
            Abort = Interruption.AbortToken,
            Owner = HostEnvironment.Owner,
        };

    /// <summary>Throws if faults are given and no sandbox to inject them into.</summary>
    /// <exception cref="UsageException">They are.</exception>
    public void ThrowIfFaultsWithoutSandbox()
    {
        if (Options is { Faults: not null, Sandbox: null })
            throw new UsageException("--faults injects faults into the sandbox only. Pass --sandbox as well, or omit --faults.");
    }

    /// <summary>Writes a line to standard error, unless <c>--quiet</c> is given.</summary>
    public void WriteInfo(string line)
    {
        if (!Options.Quiet)
            Terminal.Errors.WriteLine(VisibleText.Indent(line));
    }

    /// <summary>Writes a line to standard error, even with <c>--quiet</c>. It is the message of the error event if nothing is written after it.</summary>
    public void WriteAlways(string line)
    {
        Terminal.State.LastMessage = line;
        Terminal.Errors.WriteLine(VisibleText.Indent(line));
    }

    /// <summary>Writes lines that belong together to standard error, even with <c>--quiet</c>. All of them are the message of the error event.</summary>
    public void WriteAlways(IReadOnlyList<string> lines)
    {
        foreach (var line in lines)
            Terminal.Errors.WriteLine(line);
        Terminal.State.LastMessage = string.Join('\n', lines);
    }
}
