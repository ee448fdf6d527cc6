using OriginScript.Engine;
using OriginScript.Host.Platform;
using OriginScript.Host.Reports;

namespace OriginScript.Host.Commands;

/// <summary>
/// Shows the plan on the terminal and asks for confirmation before anything is changed. It uses standard error: standard output is reserved for
/// what is done.
/// </summary>
/// <param name="context">Where it is shown.</param>
/// <param name="lines">The plan.</param>
internal sealed class ConfirmationPrompt(CommandContext context, IReadOnlyList<LogLine> lines)
{
    /// <summary>Whether the content of files is shown as a diff.</summary>
    public bool ShowsDiff { get; init; }

    /// <summary>Prints the plan and the number of changes of each kind.</summary>
    public void ShowPlan(Summary tally)
    {
        var errors = context.Terminal.Errors;
        var log = new ActionLog(context.Terminal.CanDraw ? new ColoredMarkWriter(errors) : errors, context.Terminal.ErrorsWidth)
        {
            ShowsDiff = ShowsDiff,
        };
        foreach (var line in lines)
            log.Write(line);
        errors.WriteLine();
        context.WriteAlways($"{tally.Format(lines)}.");
    }

    /// <summary>Throws if there is no terminal to ask on; see docs/confirmation.md for the commands that may go on without.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public static void EnsureCanAsk(CommandContext context, string command)
    {
        if (context.Terminal.IsPromptHidden)
            throw new UsageException(
                $"{command} needs confirmation, but standard error, where it asks, is redirected. Pass --yes, or leave standard error on the terminal."
            );
        if (!context.Terminal.CanPrompt)
            throw new UsageException($"{command} needs confirmation and there is no terminal. Pass --yes.");
    }

    /// <summary>Asks a question without a plan.</summary>
    /// <exception cref="UsageException">There is no terminal to ask on.</exception>
    public static Task<bool> ConfirmOrThrow(CommandContext context, string command, string question)
    {
        EnsureCanAsk(context, command);
        return new ConfirmationPrompt(context, []).Confirm(question);
    }

    /// <summary>Asks, and returns whether the answer was yes; anything else means no.</summary>
    /// <exception cref="OperationCanceledException">Interrupted before an answer was given.</exception>
    public async Task<bool> Confirm(string question)
    {
        var (terminal, stop) = (context.Terminal, context.Interruption.StopToken);
        await terminal.Output.FlushAsync(stop);
        await terminal.Errors.WriteAsync($"{question} [y/N] ");
        await terminal.Errors.FlushAsync(stop);

        // A console read cannot be cancelled: it is abandoned, and the program ends.
        var answer = await Task.Run(terminal.Input.ReadLine, stop).WaitAsync(stop);
        return answer?.Trim().ToLowerInvariant() is "y" or "yes";
    }
}
