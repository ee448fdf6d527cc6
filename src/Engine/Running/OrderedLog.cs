namespace OriginScript.Engine;

/// <summary>
/// Emits the lines of a parallel run in the order of the script, so that the log equals that of a serial run, and stores them. Steps that are not
/// shown produce no line.
/// </summary>
internal sealed class OrderedLog(IReport report, IReadOnlyList<Step> shown)
{
    private readonly Lock _lock = new();
    private readonly HashSet<Step> _shown = [.. shown];
    private readonly Dictionary<Step, LogLine> _pending = [];
    private readonly List<LogLine> _lines = [];

    public RunResult Result => new(_lines);

    public void StepStarted(Step step)
    {
        if (!_shown.Contains(step))
            return;
        lock (_lock)
            report.StepStarted(step);
    }

    public void StepEnded(LogLine line)
    {
        if (!_shown.Contains(line.Step))
            return;
        lock (_lock)
        {
            report.StepEnded(line);
            _pending.Add(line.Step, line);
            while (_lines.Count < shown.Count && _pending.Remove(shown[_lines.Count], out var due))
            {
                _lines.Add(due);
                report.WriteLine(due);
            }
        }
    }
}
