using OriginScript.Engine;

namespace OriginScript.Host.Reports;

/// <summary>Nobody is told.</summary>
internal sealed class SilentReport : IReport
{
    public void Started(Step step)
    {
    }

    public void Ended(LogLine line)
    {
    }

    public void Line(LogLine line)
    {
    }
}
