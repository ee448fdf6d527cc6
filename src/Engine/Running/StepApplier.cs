namespace OriginScript.Engine;

/// <summary>
/// Applies one step: journals that it begins, writes, waits until it reads as wanted, journals that it is done. A change that was begun earlier and
/// never finished is looked up before anything is written again.
/// </summary>
internal sealed class StepApplier(Journal journal, TimeProvider clock)
{
    private const int MaxAttempts = 4;
    private static readonly TimeSpan DelayForChangedWant = TimeSpan.FromSeconds(10);

    private readonly Poller _poller = new(clock);

    /// <summary>Journals that a change begins.</summary>
    public Func<Step, StepOrigin, object?, object?, Task> JournalBegin { get; init; } = journal.BeginChange;

    /// <summary>The line of the log: unchanged, or what was changed.</summary>
    public async Task<LogLine> Apply(Step step, StepContext run)
    {
        if (step is Effect { TriggeredBy: [_, ..] } effect && !journal.State.IsTriggered(effect))
            return Comparison.NotTriggered(step);
        var want = run.Want();
        run.ClaimResource(want);
        var now = await ReadCurrent(step, run, want).ConfigureAwait(false);
        if (Equals(now, want))
            return await RecordUnchanged(step, run, now).ConfigureAwait(false);
        if ((step.RefuseState(now, want) ?? RefuseToReplace(step, now, want)) is { } reason)
            throw new OriginException(reason);
        var line = Comparison.Compare(step, now, want);
        if (!step.Writes)
            return await WaitForCondition(step, run, want).ConfigureAwait(false);
        return line with { After = await ApplyChange(step, run, now, want).ConfigureAwait(false) };
    }

    /// <summary>Writes the state, or deletes it if null is wanted, and waits until it reads so. Returns the resulting state.</summary>
    public async Task<object?> ApplyChange(Step step, StepContext run, object? now, object? want)
    {
        await run.Prepare().ConfigureAwait(false);
        run.IsChanging = true;
        await JournalBegin(step, StepOrigin.Create(step, run.Show), now, want).ConfigureAwait(false);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await run.Write(now, want).ConfigureAwait(false);
                break;
            }
            catch (OutcomeUnknownException) when (attempt < MaxAttempts && step is not Effect { Guard: null })
            {
                (now, var isSo) = await PollUntil(step, run, want, state => Equals(state, want), step.ConsistencyDelay).ConfigureAwait(false);
                if (isSo || (step is Effect && now is not null))
                    break;
                if (want is null && now is null)
                    break;
                await _poller.WaitBeforeRetry(attempt, run.StopWaiting).ConfigureAwait(false);
            }
            catch (Exception e) when (e is not OperationCanceledException && step is not Effect)
            {
                var (state, isKnown) = await TryRead(run).ConfigureAwait(false);
                if (isKnown && Equals(state, want))
                    break;
                if (isKnown && e is OriginException)
                    await CloseIfUntouched(step, state).ConfigureAwait(false);
                throw;
            }
        }

        var written = clock.GetTimestamp();
        var after = step is Effect ? null : await WaitUntilAsWantedOrThrow(step, run, want).ConfigureAwait(false);
        await Claim(step, run, after, clock.GetElapsedTime(written)).ConfigureAwait(false);
        return after;
    }

    /// <summary>
    /// Reads the current state. The result of a change that was begun and never finished may not be visible yet: reading is repeated for that long.
    /// </summary>
    public async Task<object?> ReadCurrent(Step step, StepContext run, object? want)
    {
        var open = journal.State.Find(step.Id)?.OpenChange;
        if (open is null || step is Effect)
            return await ReadSettled(step, run, want).ConfigureAwait(false);
        var again = want is not null && Journal.AreEqual(open.Want, StateJson.ToJson(want));
        var lag =
            again ? step.ConsistencyDelay
            : step.ConsistencyDelay > DelayForChangedWant ? step.ConsistencyDelay
            : DelayForChangedWant;
        var left = lag - (clock.GetUtcNow() - open.Timestamp);
        var (state, _) = await PollUntil(step, run, want, now => now is not null || open.Want is null, left).ConfigureAwait(false);
        return step.IsTransitionalState(state) ? await ReadSettled(step, run, want).ConfigureAwait(false) : state;
    }

    /// <summary>Reads the current state; one that is only passed through is waited for, since it can neither be compared nor written back.</summary>
    /// <exception cref="OriginException">It does not come to an end.</exception>
    public async Task<object?> ReadSettled(Step step, StepContext run, object? want)
    {
        var (state, _) = await PollUntil(step, run, want, _ => true, TimeSpan.Zero).ConfigureAwait(false);
        if (!step.IsTransitionalState(state))
            return state;
        (state, var isSettled) = await PollUntil(step, run, want, now => !step.IsTransitionalState(now), step.Timeout).ConfigureAwait(false);
        return isSettled
            ? state
            : throw new OriginException(
                $"{step.Id} still reads \"{Comparison.Describe(state)}\" after {ElapsedText.Format(step.Timeout)}, which is a state on the way to another one. Check it, then run again."
            );
    }

    private string? RefuseToReplace(Step step, object? now, object? want) =>
        now is not null && !journal.State.IsOwnState(step, now) ? step.RefuseToReplaceState(now, want) : null;

    private async Task<LogLine> RecordUnchanged(Step step, StepContext run, object? now)
    {
        if (journal.State.Find(step.Id)?.OpenChange is not null)
            await Claim(step, run, now, TimeSpan.Zero).ConfigureAwait(false);
        return new(step, Mark.Unchanged, Comparison.Describe(now)) { Before = now, Want = now };
    }

    // Two runs may find that a resource is missing at the same moment, and both create it. Whoever waits longer than the other takes for that sees
    // both, and so both choose the same one.
    private async Task Claim(Step step, StepContext run, object? after, TimeSpan sinceWritten)
    {
        if (
            after is not null
            && step.ClaimDelay > TimeSpan.Zero
            && journal.State.Find(step.Id)?.OpenChange is { Before: null } open
            && run.CreationToken == open.Token
        )
        {
            await _poller.Wait(step.ClaimDelay - sinceWritten, run.StopWaiting).ConfigureAwait(false);
            if (await step.YieldState(run).ConfigureAwait(false))
                after = await WaitUntilAsWantedOrThrow(step, run, after).ConfigureAwait(false);
        }

        await MarkDone(step, run, after).ConfigureAwait(false);
    }

    // What another run created in the meantime is used, but is not ours to undo.
    private Task MarkDone(Step step, StepContext run, object? after) =>
        after is not null
        && journal.State.Find(step.Id) is { OpenChange: { Before: null } open } trail
        && run.CreationToken is { } token
        && token != open.Token
        && (run.Identity is null || run.Identity != trail.Identity)
            ? journal.MarkFailed(step)
            : journal.MarkDone(step, after, run.Identity);

    private async Task<LogLine> WaitForCondition(Step step, StepContext run, object? want)
    {
        var now = await WaitUntilAsWantedOrThrow(step, run, want).ConfigureAwait(false);
        return new(step, Mark.Unchanged, Comparison.Describe(now)) { Before = now, Want = want };
    }

    private async Task<object?> WaitUntilAsWantedOrThrow(Step step, StepContext run, object? want)
    {
        var (state, isSo) = await PollUntil(
                step,
                run,
                want,
                now => Equals(now, want) || step.RefuseState(now, want) is { Length: > 0 } && !step.Writes,
                step.Timeout
            )
            .ConfigureAwait(false);
        if (Equals(state, want))
            return state;

        // What never became visible was never created, or is gone again: the next run begins a new change instead of looking for it by the old token.
        if (state is null && step.Writes)
            await CloseIfUntouched(step, state).ConfigureAwait(false);
        throw new OriginException(
            isSo ? step.RefuseState(state, want)!
            : step.Timeout == TimeSpan.Zero
                ? $"{step.Id} reads \"{Comparison.Describe(state)}\" instead of \"{Comparison.Describe(want)}\". Check it, then run again."
            : $"{step.Id} was {(step.Writes ? "applied" : "waited for")}, but after {ElapsedText.Format(step.Timeout)} it still reads \"{Comparison.Describe(state)}\" instead of \"{Comparison.Describe(want)}\". Check it, then run again."
        );
    }

    private Task CloseIfUntouched(Step step, object? state) =>
        journal.State.Find(step.Id)?.IsUntouched(StateJson.ToJson(state)) == true ? journal.MarkFailed(step) : Task.CompletedTask;

    private Task<(object? State, bool IsSo)> PollUntil(Step step, StepContext run, object? want, Func<object?, bool> isSo, TimeSpan timeout) =>
        _poller.PollUntil(isSo, run.ReadState, PollTimes.Of(step, run, want, timeout), run.StopWaiting);

    private static async Task<(object? State, bool IsKnown)> TryRead(StepContext run)
    {
        try
        {
            return (await run.ReadState().ConfigureAwait(false), true);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return (null, false);
        }
    }
}
