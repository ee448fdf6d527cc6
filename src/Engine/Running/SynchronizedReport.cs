namespace OriginScript.Engine;

/// <summary>Forwards the calls of parallel steps one after another.</summary>
internal sealed class SynchronizedReport(IReport inner) : IReport
{
    private readonly Lock _lock = new();

    public void StepStarted(Step step)
    {
        lock (_lock)
            inner.StepStarted(step);
    }

    public void StepEnded(LogLine line)
    {
        lock (_lock)
            inner.StepEnded(line);
    }

    public void WriteLine(LogLine line)
    {
        lock (_lock)
            inner.WriteLine(line);
    }

    public void StepWaiting(Step step, IReadOnlyList<Step> waitsFor)
    {
        lock (_lock)
            inner.StepWaiting(step, waitsFor);
    }

    public void StepPolled(StepPoll poll)
    {
        lock (_lock)
            inner.StepPolled(poll);
    }

    public void OutputReceived(StepOutput output)
    {
        lock (_lock)
            inner.OutputReceived(output);
    }
}
