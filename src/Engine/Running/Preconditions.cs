using System.Collections.Concurrent;

namespace OriginScript.Engine;

/// <summary>Finds what cannot be done before anything is written: the same judgement for a live plan and for the start of a run.</summary>
internal static class Preconditions
{
    /// <summary>Why the change that was compared cannot be made; null: nothing is known that prevents it.</summary>
    /// <param name="line">The comparison of the step, with its states.</param>
    /// <param name="run">The run of that step.</param>
    /// <param name="journal">The journal, which tells what the recipe itself has written.</param>
    public static async Task<string?> FindRefusal(LogLine line, StepContext run, IStepJournal journal)
    {
        var (step, now, want) = (line.Step, line.Before, line.Want);
        if (line.Mark is Mark.Unchanged or Mark.Effect || step.IsTransitionalState(now))
            return null;
        if (run.MissingOutput is null && step.RefuseState(now, want) is { } reason)
            return reason;
        if (want is not null && await FindUnmetPrecondition(step, run, now).ConfigureAwait(false) is { } unmet)
            return unmet;
        return now is not null && !journal.IsOwnState(step, now) ? step.RefuseToReplaceState(now, want) : null;
    }

    /// <summary>The steps that cannot be done, and why: what the read of a step refuses, or its preconditions.</summary>
    public static async Task<IReadOnlyDictionary<Step, string>> FindRefusals(
        IReadOnlyList<Step> steps,
        ExecutionContext context,
        EngineOptions options
    )
    {
        var refusals = new ConcurrentDictionary<Step, string>();
        await new StepScheduler(options.Parallelism) { Stop = options.Stop }
            .RunAll(
                [.. steps.Where(step => step.HasPreconditions)],
                step => step.Sources.Select(source => source.Provider),
                async step =>
                {
                    if (await TryFindRefusal(step, context).ConfigureAwait(false) is { } reason)
                        refusals[step] = reason;
                    return true;
                },
                _ => { }
            )
            .ConfigureAwait(false);
        return refusals;
    }

    private static async Task<string?> TryFindRefusal(Step step, ExecutionContext context)
    {
        try
        {
            var run = new StepContext(context, step);
            var want = run.WantWithPlaceholders();
            var line = Comparison.Compare(step, await run.ReadState().ConfigureAwait(false), want);
            return await FindRefusal(line, run, context.Journal).ConfigureAwait(false);
        }
        catch (Exception e) when (e is NotYetKnownException or OutcomeUnknownException or not OriginException)
        {
            // The run itself reads again, waits, or reports it at that step.
            return null;
        }
        catch (OriginException e)
        {
            return e.Message;
        }
    }

    private static async Task<string?> FindUnmetPrecondition(Step step, StepContext run, object? now)
    {
        try
        {
            return await step.FindUnmetPreconditionOf(now, run).WaitAsync(run.StopWaiting).ConfigureAwait(false);
        }
        catch (NotYetKnownException)
        {
            return null;
        }
    }
}
