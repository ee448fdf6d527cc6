using OriginScript.Engine;
using OriginScript.Host.Reports;

namespace OriginScript.Host.Running;

/// <summary>What is put to the person at the terminal before anything is changed. It is talk: standard output is kept for what is done.</summary>
/// <param name="bench">Where it is shown and asked.</param>
/// <param name="lines">What would be done.</param>
internal sealed class Proposal(Bench bench, IReadOnlyList<LogLine> lines)
{
    /// <summary>Shows the lines and how many there are of each kind.</summary>
    public void Show(Tally tally)
    {
        var errors = bench.Terminal.Errors;
        var log = new ActionLog(bench.Terminal.CanDraw ? new MarkPaint(errors) : errors);
        foreach (var line in lines)
            log.Write(line);
        errors.WriteLine();
        bench.Complain($"{tally.Of(lines)}.");
    }

    /// <summary>Whether the answer was a yes; anything else is a no.</summary>
    /// <exception cref="OperationCanceledException">Interrupted instead of answered.</exception>
    public async Task<bool> Agreed(string question)
    {
        var (terminal, stop) = (bench.Terminal, bench.Interruption.Stop);
        await terminal.Output.FlushAsync(stop);
        await terminal.Errors.WriteAsync($"{question} [y/N] ");
        await terminal.Errors.FlushAsync(stop);

        // A console cannot be told to stop reading: the read is left behind, and the program ends.
        var answer = await Task.Run(terminal.Input.ReadLine, stop).WaitAsync(stop);
        return answer?.Trim().ToLowerInvariant() is "y" or "yes";
    }
}
