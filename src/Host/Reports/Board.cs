using OriginScript.Engine;

namespace OriginScript.Host.Reports;

/// <summary>Where every host of a run stands; what the live board draws.</summary>
internal sealed class Board
{
    private readonly Dictionary<string, BoardRow> _rows;
    private readonly TimeProvider _clock;
    private readonly int _steps;
    private readonly long _start;
    private int _over;

    /// <summary>A board for those steps, its rows in the order of the script.</summary>
    public Board(IEnumerable<Step> steps, TimeProvider clock)
    {
        _rows = steps.GroupBy(step => step.Id.Host).ToDictionary(host => host.Key, host => new BoardRow(host.Key, host.Count()));
        (_clock, _start, _steps) = (clock, clock.GetTimestamp(), steps.Count());
    }

    /// <summary>One line below the hosts: <c>17 of 31 steps, 12.3 s</c>.</summary>
    public string Footer => $"{_over} of {_steps} steps, {Elapsed.Of(_clock.GetElapsedTime(_start))}";

    public void Started(Step step)
    {
        if (_rows.TryGetValue(step.Id.Host, out var row))
            row.Started(step, _clock.GetTimestamp());
    }

    public void Ended(LogLine line)
    {
        _over++;
        if (_rows.TryGetValue(line.Step.Id.Host, out var row))
            row.Ended(line, _clock.GetTimestamp());
    }

    /// <summary>At most that many hosts, in the order of the script; where there is no room, those that are done go first.</summary>
    public IReadOnlyList<BoardRow> Rows(int most)
    {
        if (_rows.Count <= most)
            return [.. _rows.Values];
        var kept = _rows.Values.OrderBy(row => row.State).Take(most).ToHashSet();
        return [.. _rows.Values.Where(kept.Contains)];
    }

    /// <summary>How many hosts have no line when there is room for that many.</summary>
    public int Hidden(int most) => Math.Max(0, _rows.Count - most);
}
