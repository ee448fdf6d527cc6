using OriginScript.Engine;

namespace OriginScript.Host.Reports;

/// <summary>One host on the board.</summary>
/// <param name="host">Its name.</param>
/// <param name="steps">How many steps it has.</param>
internal sealed class BoardRow(string host, int steps)
{
    private Step? _currentStep;
    private string? _failedTask;
    private StepPoll? _poll;
    private string? _waitsFor;
    private long? _startedAt;
    private long _stepStartedAt;
    private long? _endedAt;
    private int _finishedSteps;

    public string Host => host;

    public RowState State =>
        _failedTask is not null ? RowState.Failed
        : _finishedSteps == steps ? RowState.Done
        : _currentStep is not null ? RowState.Running
        : RowState.Waiting;

    /// <summary>A short text for its current activity.</summary>
    public string Activity =>
        State switch
        {
            RowState.Failed => $"failed at {_failedTask}",
            RowState.Done => "done",
            RowState.Running when _poll is { } poll => $"{_currentStep!.Echo}, waits for {poll.Want}",
            RowState.Running => _currentStep!.Echo,
            _ when _waitsFor is { } other => $"waits for {other}",
            _ => "waiting",
        };

    public void Started(Step step, long now)
    {
        _startedAt ??= now;
        _currentStep = step;
        _stepStartedAt = now;
        (_poll, _waitsFor) = (null, null);
    }

    /// <summary>Its next step waits for steps of other hosts.</summary>
    public void WaitingFor(IReadOnlyList<Step> steps) =>
        _waitsFor = string.Join(
            ", ",
            steps.Select(other => other.Id.Host == host || other.Id.Host.Length == 0 ? other.Id.Task : $"{other.Id.Host}: {other.Id.Task}")
        );

    /// <summary>Its current step waits for the world.</summary>
    public void Polled(StepPoll poll) => _poll = poll;

    public void Ended(LogLine line, long now)
    {
        _finishedSteps++;
        (_currentStep, _poll) = (null, null);
        _endedAt = now;
        if (line.Mark == Mark.Failed)
            _failedTask ??= line.Step.Id.Task;
    }

    /// <summary>The time of the step that runs, or of the whole host once it is finished; null while it waits.</summary>
    public TimeSpan? GetElapsed(TimeProvider clock) =>
        State switch
        {
            RowState.Running => clock.GetElapsedTime(_stepStartedAt),
            RowState.Done or RowState.Failed when _startedAt is { } begun => clock.GetElapsedTime(begun, _endedAt!.Value),
            _ => null,
        };
}
