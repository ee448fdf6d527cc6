using OriginScript.Engine;
using OriginScript.Host.Platform;

namespace OriginScript.Host.Reports;

/// <summary>Writes the command line text of a single task to standard error: each line can be typed again after <c>origin</c>. Standard output is reserved for the result.</summary>
internal sealed class EchoReport(CommandContext bench) : IReport
{
    private readonly HashSet<Group> _writtenGroups = new(ReferenceEqualityComparer.Instance);

    public void StepStarted(Step step)
    {
        WriteGroup(step.Group);
        bench.WriteInfo($"task: {step.Echo}");
    }

    public void StepEnded(LogLine line)
    {
    }

    public void WriteLine(LogLine line)
    {
    }

    private void WriteGroup(Group? group)
    {
        if (group is null || !_writtenGroups.Add(group))
            return;
        WriteGroup(group.Parent);
        bench.WriteInfo($"task: {group.Echo}");
    }
}
