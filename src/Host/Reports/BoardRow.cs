using OriginScript.Engine;

namespace OriginScript.Host.Reports;

/// <summary>One host on the board.</summary>
/// <param name="host">Its name.</param>
/// <param name="steps">How many steps it has.</param>
internal sealed class BoardRow(string host, int steps)
{
    private Step? _current;
    private string? _failed;
    private long? _begun;
    private long? _ended;
    private int _over;

    public string Host => host;

    public RowState State =>
        _failed is not null ? RowState.Failed
        : _over == steps ? RowState.Done
        : _current is not null ? RowState.Working
        : RowState.Waiting;

    /// <summary>What it is at, in a few words.</summary>
    public string Activity => State switch
    {
        RowState.Failed => $"failed at {_failed}",
        RowState.Done => "done",
        RowState.Working => _current!.Echo,
        _ => "waits",
    };

    public void Started(Step step, long now)
    {
        _begun ??= now;
        _current = step;
    }

    public void Ended(LogLine line, long now)
    {
        _over++;
        _current = null;
        _ended = now;
        if (line.Mark == Mark.Failed)
            _failed ??= line.Step.Id.Task;
    }

    /// <summary>How long it has been at it, or was; null before it began.</summary>
    public TimeSpan? Elapsed(TimeProvider clock) =>
        _begun is { } begun ? clock.GetElapsedTime(begun, State is RowState.Done or RowState.Failed ? _ended!.Value : clock.GetTimestamp()) : null;
}
