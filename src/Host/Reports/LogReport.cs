using OriginScript.Engine;
using OriginScript.Host.Platform;

namespace OriginScript.Host.Reports;

/// <summary>The action log on standard output, line by line during the run; the output of commands goes to standard error.</summary>
/// <param name="terminal">Where the log is written.</param>
/// <param name="writeInfo">Writes a line to standard error, unless the user wants none.</param>
internal sealed class LogReport(Terminal terminal, Action<string> writeInfo) : IOutputReport
{
    private readonly ActionLog _log = new(ColoredMarkWriter.Wrap(terminal), terminal.Width);

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

    public void WriteOutput(Step step, OutputStream stream, string line) => writeInfo($"{step.Id.Host} | {line}");
}
