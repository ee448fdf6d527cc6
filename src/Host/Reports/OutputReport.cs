using OriginScript.Engine;

namespace OriginScript.Host.Reports;

/// <summary>Splits the output of commands into lines, stores them in the log files, and passes them to the report that shows them.</summary>
/// <param name="inner">The report.</param>
/// <param name="log">The log files; null: none, as for a plan.</param>
/// <param name="notify">Shows a line that belongs to no step.</param>
internal sealed class OutputReport(IOutputReport inner, OutputLog? log, Action<string> notify) : IReport
{
    private readonly Dictionary<(Step, OutputStream), LineSplitter> _splitters = [];
    private readonly HashSet<Step> _logged = [];
    private bool _hasNotified;

    public void StepStarted(Step step) => inner.StepStarted(step);

    public void StepEnded(LogLine line)
    {
        foreach (var stream in Enum.GetValues<OutputStream>())
        {
            if (_splitters.Remove((line.Step, stream), out var splitter))
                splitter.Complete();
        }

        log?.Flush();
        inner.StepEnded(line);
    }

    public void WriteLine(LogLine line) => inner.WriteLine(line);

    public void StepWaiting(Step step, IReadOnlyList<Step> waitsFor) => inner.StepWaiting(step, waitsFor);

    public void StepPolled(StepPoll poll) => inner.StepPolled(poll);

    public void OutputReceived(StepOutput output)
    {
        if (!_splitters.TryGetValue((output.Step, output.Stream), out var splitter))
            _splitters[(output.Step, output.Stream)] = splitter = new(line => WriteOutput(output.Step, output.Stream, line));
        splitter.Write(output.Text);
        log?.Flush();
    }

    private void WriteOutput(Step step, OutputStream stream, string line)
    {
        var text = VisibleText.Format(Secret.Scrub(line));
        WriteToLog(step, stream, text);
        inner.WriteOutput(step, stream, text);
    }

    private void WriteToLog(Step step, OutputStream stream, string text)
    {
        if (log is null)
            return;
        if (_logged.Add(step))
            log.WriteLine(step.Id.Host, $"task: {step.Echo}");
        log.WriteLine(step.Id.Host, $"{(stream == OutputStream.Output ? "out" : "err")} | {text}");
        if (log.Failure is { } failure && !_hasNotified)
        {
            _hasNotified = true;
            notify(failure);
        }
    }
}
