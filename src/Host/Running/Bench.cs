using OriginScript.Engine;

namespace OriginScript.Host.Running;

/// <summary>What every piece of work has at hand.</summary>
/// <param name="Options">What stands in every command.</param>
/// <param name="Terminal">Where it prints and asks.</param>
/// <param name="Register">Registers the ports of the plugins named.</param>
internal sealed record Bench(GlobalOptions Options, Terminal Terminal, Action<IReadOnlyList<string>, Ports> Register)
{
    public required Surroundings Surroundings { get; init; }

    public required TimeProvider Clock { get; init; }

    public required Interruption Interruption { get; init; }

    /// <summary>Whether nothing may come of the work but what it prints.</summary>
    public bool OnlyLooks { get; init; }

    /// <summary>How a comparison goes about it: the first interruption ends it at once, since there is nothing to finish.</summary>
    public RunOptions Looking(Choices choices) => Acting(choices) with { Abort = Interruption.Stop };

    /// <summary>How a run or an undo goes about it.</summary>
    public RunOptions Acting(Choices choices) => new()
    {
        Parallel = choices.Parallel,
        Only = choices.Only,
        Clock = Clock,
        Stop = Interruption.Stop,
        Abort = Interruption.Abort,
        By = Surroundings.By,
    };

    /// <summary>Says a line to the person, unless that is not wanted.</summary>
    public void Talk(string line)
    {
        if (!Options.Quiet)
            Terminal.Errors.WriteLine(line);
    }

    /// <summary>Says a line that nobody may miss.</summary>
    public void Complain(string line) => Terminal.Errors.WriteLine(line);
}
