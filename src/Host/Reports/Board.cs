using OriginScript.Engine;

namespace OriginScript.Host.Reports;

/// <summary>The progress of every host of a run, as drawn by the live board.</summary>
internal sealed class Board
{
    private readonly Dictionary<string, BoardRow> _rows;
    private readonly TimeProvider _clock;
    private readonly int _totalSteps;
    private readonly long _start;
    private int _finishedSteps;

    /// <summary>Creates a board for the steps, with its rows in the order of the script.</summary>
    public Board(IEnumerable<Step> steps, TimeProvider clock)
    {
        _rows = steps.GroupBy(step => step.Id.Host).ToDictionary(host => host.Key, host => new BoardRow(host.Key, host.Count()));
        (_clock, _start, _totalSteps) = (clock, clock.GetTimestamp(), steps.Count());
    }

    /// <summary>The line below the hosts: <c>17 of 31 steps, 12.3 s</c>.</summary>
    public string Footer => $"{_finishedSteps} of {_totalSteps} steps, {ElapsedText.Format(_clock.GetElapsedTime(_start))}";

    public void Started(Step step)
    {
        if (_rows.TryGetValue(step.Id.Host, out var row))
            row.Started(step, _clock.GetTimestamp());
    }

    public void Waiting(Step step, IReadOnlyList<Step> waitsFor)
    {
        if (_rows.TryGetValue(step.Id.Host, out var row))
            row.WaitingFor(waitsFor);
    }

    public void Polled(StepPoll poll)
    {
        if (_rows.TryGetValue(poll.Step.Id.Host, out var row))
            row.Polled(poll);
    }

    public void Ended(LogLine line)
    {
        _finishedSteps++;
        if (_rows.TryGetValue(line.Step.Id.Host, out var row))
            row.Ended(line, _clock.GetTimestamp());
    }

    /// <summary>At most that many hosts, in the order of the script; if there is not enough room, finished hosts are hidden first.</summary>
    public IReadOnlyList<BoardRow> VisibleRows(int most)
    {
        if (_rows.Count <= most)
            return [.. _rows.Values];
        var kept = _rows.Values.OrderBy(row => row.State).Take(most).ToHashSet();
        return [.. _rows.Values.Where(kept.Contains)];
    }

    /// <summary>The number of hosts without a line if there is room for that many.</summary>
    public int CountHidden(int most) => Math.Max(0, _rows.Count - most);
}
