using OriginScript.Engine;
using OriginScript.Host.Platform;
using OriginScript.Host.Reports;

namespace OriginScript.Host.Commands;

/// <summary>
/// Shows the plan on the terminal and asks for confirmation before anything is changed. It uses standard error: standard output is reserved for
/// what is done.
/// </summary>
/// <param name="bench">Where it is shown.</param>
/// <param name="lines">The plan.</param>
internal sealed class ConfirmationPrompt(CommandContext bench, IReadOnlyList<LogLine> lines)
{
    /// <summary>Prints the plan and the number of changes of each kind.</summary>
    public void ShowPlan(Summary tally)
    {
        var errors = bench.Terminal.Errors;
        var log = new ActionLog(bench.Terminal.CanDraw ? new ColoredMarkWriter(errors) : errors, bench.Terminal.ErrorsWidth);
        foreach (var line in lines)
            log.Write(line);
        errors.WriteLine();
        bench.WriteAlways($"{tally.Format(lines)}.");
    }

    /// <summary>Asks, and returns whether the answer was yes; anything else means no.</summary>
    /// <exception cref="OperationCanceledException">Interrupted before an answer was given.</exception>
    public async Task<bool> Confirm(string question)
    {
        var (terminal, stop) = (bench.Terminal, bench.Interruption.StopToken);
        await terminal.Output.FlushAsync(stop);
        await terminal.Errors.WriteAsync($"{question} [y/N] ");
        await terminal.Errors.FlushAsync(stop);

        // A console read cannot be cancelled: it is abandoned, and the program ends.
        var answer = await Task.Run(terminal.Input.ReadLine, stop).WaitAsync(stop);
        return answer?.Trim().ToLowerInvariant() is "y" or "yes";
    }
}
