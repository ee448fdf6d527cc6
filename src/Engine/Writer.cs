namespace OriginScript.Engine;

/// <summary>
/// Brings one step about: journals that it begins, writes, waits until it reads as wanted, journals that it is done. What was begun earlier and never
/// finished is looked for before anything is written again.
/// </summary>
internal sealed class Writer(Journal journal, TimeProvider clock)
{
    private const int Attempts = 4;
    private static readonly TimeSpan LagOfAnotherWant = TimeSpan.FromSeconds(10);

    private readonly Settle _settle = new(clock);

    /// <summary>How a change is announced in the journal.</summary>
    public Func<Step, object?, object?, Task> Begin { get; init; } = journal.Begin;

    /// <summary>The line of the log: unchanged, or what was changed.</summary>
    public async Task<LogLine> BringAbout(Step step, StepRun run)
    {
        if (step is Effect { Because: [_, ..] } effect && !journal.Records.CallsFor(effect))
            return Comparison.NotCalledFor(step);
        var want = step.WantState(run);
        var now = await Found(step, run, want).ConfigureAwait(false);
        if (Equals(now, want))
            return await AsWanted(step, run, now).ConfigureAwait(false);
        if (step.RefuseState(now, want) is { } reason)
            throw new OriginException(reason);
        var line = Comparison.Of(step, now, want);
        if (!step.Writes)
            return await Awaited(step, run, want).ConfigureAwait(false);
        return line with { Now = await Change(step, run, now, want).ConfigureAwait(false) };
    }

    /// <summary>Writes the state, or deletes where null is wanted, and waits until it is so. Returns what then is there.</summary>
    public async Task<object?> Change(Step step, StepRun run, object? now, object? want)
    {
        await Begin(step, now, want).ConfigureAwait(false);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await (want is null ? step.DeleteState(run, now!) : step.WriteState(run, now, want)).ConfigureAwait(false);
                break;
            }
            catch (UnansweredException) when (attempt < Attempts && step is not Effect { Witness: null })
            {
                (now, var isSo) = await _settle.Until(state => Equals(state, want), () => step.ReadState(run), step.Lag, run.Cancel).ConfigureAwait(false);
                if (isSo || (step is Effect && now is not null))
                    break;
                if (want is null && now is null)
                    break;
                await _settle.Pause(attempt, run.Cancel).ConfigureAwait(false);
            }
            catch (Exception e) when (e is not OperationCanceledException && step is not Effect)
            {
                var (state, isKnown) = await Peek(step, run).ConfigureAwait(false);
                if (isKnown && Equals(state, want))
                    break;
                if (isKnown && e is OriginException)
                    await CloseUntouched(step, state).ConfigureAwait(false);
                throw;
            }
        }

        var after = step is Effect ? null : await Settled(step, run, want).ConfigureAwait(false);
        await journal.Done(step, after, run.Identity).ConfigureAwait(false);
        return after;
    }

    /// <summary>What is there now. Of a change that was begun and never finished the trace may still be invisible: it is looked for as long as that.</summary>
    public async Task<object?> Found(Step step, StepRun run, object? want)
    {
        var open = journal.Records.Of(step.Id)?.Open;
        if (open is null || step is Effect)
            return (await _settle.Until(_ => true, () => step.ReadState(run), TimeSpan.FromSeconds(30), run.Cancel).ConfigureAwait(false)).State;
        var again = want is not null && Journal.Same(open.Want, StateJson.Of(want));
        var lag = again ? step.Lag : step.Lag > LagOfAnotherWant ? step.Lag : LagOfAnotherWant;
        var left = lag - (clock.GetUtcNow() - open.At);
        return (await _settle.Until(state => state is not null || open.Want is null, () => step.ReadState(run), left, run.Cancel).ConfigureAwait(false)).State;
    }

    private async Task<LogLine> AsWanted(Step step, StepRun run, object? now)
    {
        if (journal.Records.Of(step.Id)?.Open is not null)
            await journal.Done(step, now, run.Identity).ConfigureAwait(false);
        return new(step, Mark.Unchanged, Comparison.Said(now)) { Now = now, Want = now };
    }

    private async Task<LogLine> Awaited(Step step, StepRun run, object? want)
    {
        var now = await Settled(step, run, want).ConfigureAwait(false);
        return new(step, Mark.Unchanged, Comparison.Said(now)) { Now = now, Want = want };
    }

    private async Task<object?> Settled(Step step, StepRun run, object? want)
    {
        var (state, isSo) = await _settle.Until(
            now => Equals(now, want) || step.RefuseState(now, want) is { Length: > 0 } && !step.Writes,
            () => step.ReadState(run),
            step.Patience,
            run.Cancel).ConfigureAwait(false);
        if (Equals(state, want))
            return state;

        // What never showed was never made, or is gone again: the next run begins anew instead of asking for it by its old token.
        if (state is null && step.Writes)
            await CloseUntouched(step, state).ConfigureAwait(false);
        throw new OriginException(isSo
            ? step.RefuseState(state, want)!
            : $"{step.Id} was {(step.Writes ? "applied" : "waited for")}, but after {step.Patience:hh\\:mm\\:ss} it still reads \"{Comparison.Said(state)}\" instead of \"{Comparison.Said(want)}\". Look at it, then run again.");
    }

    private Task CloseUntouched(Step step, object? state) =>
        journal.Records.Of(step.Id)?.IsUntouched(StateJson.Of(state)) == true ? journal.Failed(step) : Task.CompletedTask;

    private static async Task<(object? State, bool IsKnown)> Peek(Step step, StepRun run)
    {
        try
        {
            return (await step.ReadState(run).ConfigureAwait(false), true);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return (null, false);
        }
    }
}
