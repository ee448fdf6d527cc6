using OriginScript.Engine;
using OriginScript.Host.Platform;

namespace OriginScript.Host.Reports;

/// <summary>The action log on standard output, line by line during the run; the output of commands goes to standard error.</summary>
/// <param name="terminal">Where the log is written.</param>
/// <param name="writeInfo">Writes a line to standard error, unless the user wants none.</param>
/// <param name="showsDiff">Whether the content of files is shown as a diff.</param>
internal sealed class LogReport(Terminal terminal, Action<string> writeInfo, bool showsDiff = false) : IOutputReport
{
    private readonly ReadProblems _problems = new(writeInfo);
    private readonly ActionLog _log = new(ColoredMarkWriter.Wrap(terminal), terminal.Width) { ShowsDiff = showsDiff };

    public void StepStarted(Step step) { }

    public void StepEnded(LogLine line) { }

    public void WriteLine(LogLine line)
    {
        _log.Write(line);
        terminal.Output.Flush();
    }

    public void StepPolled(StepPoll poll) => _problems.Write(poll);

    public void WriteOutput(Step step, OutputStream stream, string line) => writeInfo($"{step.Id.Host} | {line}");
}
