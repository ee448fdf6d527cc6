namespace OriginScript.Engine;

/// <summary>How long a poll goes on.</summary>
/// <param name="State">How long the state is waited for.</param>
/// <param name="Answer">How long reads without an answer are repeated, even if the state is not waited for.</param>
/// <param name="Polled">Called after each read that did not end the poll: the state, why there was no answer, the time since the first read.</param>
internal sealed record PollTimes(TimeSpan State, TimeSpan Answer, Action<object?, OutcomeUnknownException?, TimeSpan> Polled)
{
    /// <summary>The times of a step, which reports each read.</summary>
    public static PollTimes Of(Step step, StepContext run, object? want, TimeSpan state) =>
        new(
            state,
            state > step.Timeout ? state : step.Timeout,
            (now, problem, elapsed) => run.ReportPoll(now, want, problem, (elapsed, problem is null ? state : step.Timeout))
        );
}
