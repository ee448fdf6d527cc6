using OriginScript.Engine;
using OriginScript.Host.Platform;

namespace OriginScript.Host.Reports;

/// <summary>With <c>--verbose</c>, reports on standard error when each step starts and ends.</summary>
/// <param name="inner">The report to forward to.</param>
/// <param name="context">The context to write to.</param>
internal sealed class ProgressReport(IReport inner, CommandContext context) : IReport
{
    private readonly Dictionary<Step, long> _startTimes = [];

    public void StepStarted(Step step)
    {
        inner.StepStarted(step);
        _startTimes[step] = context.Clock.GetTimestamp();
        context.WriteInfo($"- {step.Id}: started");
    }

    public void StepEnded(LogLine line)
    {
        inner.StepEnded(line);
        var took = _startTimes.Remove(line.Step, out var begun) ? $" in {ElapsedText.Format(context.Clock.GetElapsedTime(begun))}" : "";
        context.WriteInfo($"- {line.Step.Id}: {Summary.Done.LabelOf(line)}{took}");
    }

    public void WriteLine(LogLine line) => inner.WriteLine(line);

    public void StepWaiting(Step step, IReadOnlyList<Step> waitsFor)
    {
        inner.StepWaiting(step, waitsFor);
        context.WriteInfo($"- {step.Id}: waits for {string.Join(", ", waitsFor.Select(other => other.Id))}");
    }

    public void StepPolled(StepPoll poll)
    {
        inner.StepPolled(poll);
        if (poll.Problem is not null)
            return;
        context.WriteInfo(
            $"- {poll.Step.Id}: reads \"{VisibleText.Format(poll.Now)}\", waits for \"{VisibleText.Format(poll.Want)}\" ({ElapsedText.Format(poll.Elapsed)} of {ElapsedText.Format(poll.Timeout)})"
        );
    }

    public void OutputReceived(StepOutput output) => inner.OutputReceived(output);
}
