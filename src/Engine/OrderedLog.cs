namespace OriginScript.Engine;

/// <summary>
/// Lets the lines of a parallel run out in the order of the script, so that the log reads as that of a serial one, and keeps them. Steps that are not shown
/// leave no line.
/// </summary>
internal sealed class OrderedLog(IReport report, IReadOnlyList<Step> shown)
{
    private readonly Lock _lock = new();
    private readonly HashSet<Step> _shown = [.. shown];
    private readonly Dictionary<Step, LogLine> _ahead = [];
    private readonly List<LogLine> _lines = [];

    public RunResult Result => new(_lines);

    public void Started(Step step)
    {
        if (!_shown.Contains(step))
            return;
        lock (_lock)
            report.Started(step);
    }

    public void Ended(LogLine line)
    {
        if (!_shown.Contains(line.Step))
            return;
        lock (_lock)
        {
            report.Ended(line);
            _ahead.Add(line.Step, line);
            while (_lines.Count < shown.Count && _ahead.Remove(shown[_lines.Count], out var due))
            {
                _lines.Add(due);
                report.Line(due);
            }
        }
    }
}
