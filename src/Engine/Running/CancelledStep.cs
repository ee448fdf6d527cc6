namespace OriginScript.Engine;

/// <summary>The line of a step that an interruption has ended.</summary>
internal static class CancelledStep
{
    /// <summary>The line of a step for which nothing was begun.</summary>
    public static LogLine CreateLine(Step step) => new(step, Mark.NotStarted, "cancelled");

    /// <summary>The line of a step that was in progress.</summary>
    /// <param name="step">The step.</param>
    /// <param name="isChanging">Whether its change was begun.</param>
    /// <param name="options">Tells a stop from an abort.</param>
    public static LogLine CreateLine(Step step, bool isChanging, EngineOptions options) =>
        !isChanging
            ? CreateLine(step)
            : new(
                step,
                Mark.Failed,
                options.Abort.IsCancellationRequested
                    ? "aborted while in progress; the next run checks whether it completed"
                    : "cancelled while its change was not visible yet; the next run checks it"
            )
            {
                Failure = new OperationCanceledException(),
            };
}
