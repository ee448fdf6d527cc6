using OriginScript.Engine;
using OriginScript.Host.Platform;

namespace OriginScript.Host.Reports;

/// <summary>Shows only what failing commands printed; the caller prints the lines.</summary>
internal sealed class SilentReport(CommandContext context) : IOutputReport
{
    private readonly ReadProblems _problems = new(context.WriteInfo);

    public void StepStarted(Step step) { }

    public void StepEnded(LogLine line) { }

    public void WriteLine(LogLine line) { }

    public void StepPolled(StepPoll poll) => _problems.Write(poll);

    public void WriteOutput(Step step, OutputStream stream, string line) => context.WriteInfo($"{step.Id.Host} | {line}");
}
