using OriginScript.Engine;

namespace OriginScript.Host.Reports;

/// <summary>One host on the board.</summary>
/// <param name="host">Its name.</param>
/// <param name="steps">How many steps it has.</param>
internal sealed class BoardRow(string host, int steps)
{
    private Step? _currentStep;
    private string? _failedTask;
    private long? _startedAt;
    private long? _endedAt;
    private int _finishedSteps;

    public string Host => host;

    public RowState State =>
        _failedTask is not null ? RowState.Failed
        : _finishedSteps == steps ? RowState.Done
        : _currentStep is not null ? RowState.Running
        : RowState.Waiting;

    /// <summary>A short text for its current activity.</summary>
    public string Activity => State switch
    {
        RowState.Failed => $"failed at {_failedTask}",
        RowState.Done => "done",
        RowState.Running => _currentStep!.Echo,
        _ => "waiting",
    };

    public void Started(Step step, long now)
    {
        _startedAt ??= now;
        _currentStep = step;
    }

    public void Ended(LogLine line, long now)
    {
        _finishedSteps++;
        _currentStep = null;
        _endedAt = now;
        if (line.Mark == Mark.Failed)
            _failedTask ??= line.Step.Id.Task;
    }

    /// <summary>The time since it started, or its total time once finished; null before it starts.</summary>
    public TimeSpan? GetElapsed(TimeProvider clock) =>
        _startedAt is { } begun ? clock.GetElapsedTime(begun, State is RowState.Done or RowState.Failed ? _endedAt!.Value : clock.GetTimestamp()) : null;
}
