using OriginScript.Engine;
using OriginScript.Host.Platform;

namespace OriginScript.Host.Reports;

/// <summary>The action log on standard output, line by line during the run.</summary>
internal sealed class LogReport(CommandContext bench) : IOutputReport
{
    private readonly ActionLog _log = new(ColoredMarkWriter.Wrap(bench.Terminal));

    public void StepStarted(Step step)
    {
    }

    public void StepEnded(LogLine line)
    {
    }

    public void WriteLine(LogLine line)
    {
        _log.Write(line);
        bench.Terminal.Output.Flush();
    }

    public void WriteOutput(Step step, OutputStream stream, string line) => bench.WriteInfo($"{step.Id.Host} | {line}");
}
