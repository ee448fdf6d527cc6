using OriginScript.Engine;

namespace OriginScript.Host.Reports;

/// <summary>Discards everything.</summary>
internal sealed class SilentReport : IReport
{
    public void StepStarted(Step step)
    {
    }

    public void StepEnded(LogLine line)
    {
    }

    public void WriteLine(LogLine line)
    {
    }
}
