using OriginScript.Engine;
using OriginScript.Host.Running;

namespace OriginScript.Host.Reports;

/// <summary>A single task's echo on standard error: each line can be typed again behind <c>origin</c>. Standard output is left to the result.</summary>
internal sealed class EchoReport(Bench bench) : IReport
{
    private readonly HashSet<Group> _echoed = new(ReferenceEqualityComparer.Instance);

    public void Started(Step step)
    {
        Echo(step.Group);
        bench.Talk($"task: {step.Echo}");
    }

    public void Ended(LogLine line)
    {
    }

    public void Line(LogLine line)
    {
    }

    private void Echo(Group? group)
    {
        if (group is null || !_echoed.Add(group))
            return;
        Echo(group.Parent);
        bench.Talk($"task: {group.Echo}");
    }
}
