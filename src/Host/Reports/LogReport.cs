using OriginScript.Engine;
using OriginScript.Host.Platform;

namespace OriginScript.Host.Reports;

/// <summary>The action log on standard output, line by line during the run.</summary>
internal sealed class LogReport(Terminal terminal) : IReport
{
    private readonly ActionLog _log = new(ColoredMarkWriter.Wrap(terminal));

    public void StepStarted(Step step)
    {
    }

    public void StepEnded(LogLine line)
    {
    }

    public void WriteLine(LogLine line)
    {
        _log.Write(line);
        terminal.Output.Flush();
    }
}
