using OriginScript.Engine;
using OriginScript.Host.Platform;

namespace OriginScript.Host.Reports;

/// <summary>
/// The report of a single task. Its command line text, which can be typed again after <c>origin</c>, and what it changed go to standard error; standard
/// output is reserved for the result, which for an effect is what its command prints.
/// </summary>
internal sealed class EchoReport(CommandContext context) : IOutputReport
{
    private readonly ReadProblems _problems = new(context.WriteInfo);
    private readonly HashSet<Group> _writtenGroups = new(ReferenceEqualityComparer.Instance);

    public void StepStarted(Step step)
    {
        WriteGroup(step.Group);
        context.WriteInfo($"task: {step.Echo}");
    }

    public void StepEnded(LogLine line)
    {
        // A failure is reported at the end, with what can be done about it; what an effect did, its command has printed.
        if (line.IsChange || line.Mark == Mark.Unchanged)
            context.WriteInfo(
                line.Step is Effect && line.IsChange
                    ? $"- {Summary.Done.LabelOf(line)}"
                    : $"- {Summary.Done.LabelOf(line)} {VisibleText.Format(line.Text.ReplaceLineEndings(" | "))}"
            );
    }

    public void WriteLine(LogLine line) { }

    public void StepPolled(StepPoll poll) => _problems.Write(poll);

    public void WriteOutput(Step step, OutputStream stream, string line)
    {
        if (step is not Effect)
        {
            context.WriteAlways($"{step.Id.Host} | {line}");
            return;
        }

        var writer = stream == OutputStream.Output ? context.Terminal.Output : context.Terminal.Errors;
        writer.WriteLine(line);
        writer.Flush();
    }

    private void WriteGroup(Group? group)
    {
        if (group is null || !_writtenGroups.Add(group))
            return;
        WriteGroup(group.Parent);
        context.WriteInfo($"task: {group.Echo}");
    }
}
