using OriginScript.Engine;

namespace OriginScript.Host.Reports;

/// <summary>The action log on standard output, line by line as the run goes.</summary>
internal sealed class LogReport(Terminal terminal) : IReport
{
    private readonly ActionLog _log = new(MarkPaint.Over(terminal));

    public void Started(Step step)
    {
    }

    public void Ended(LogLine line)
    {
    }

    public void Line(LogLine line)
    {
        _log.Write(line);
        terminal.Output.Flush();
    }
}
