using OriginScript.Engine;
using OriginScript.Host.Reports;
using OriginScript.Host.Tests.Commands;
using OriginScript.Testing;

namespace OriginScript.Host.Tests.Reports;

public sealed class BoardTests
{
    private readonly AutoAdvanceClock _clock = new();
    private readonly IReadOnlyList<Step> _steps;
    private readonly Board _board;

    public BoardTests()
    {
        var recipe = new Recipe("shelf", "/");
        recipe.Host("oak").Box("top", "tea").Box("low", "jam");
        recipe.Host("elm").Box("far", "ink");
        (_steps, _board) = (recipe.Steps, new(recipe.Steps, _clock));
    }

    [Fact]
    public void At_first_every_host_is_waiting() => Assert.Equal(["oak waiting", "elm waiting"], Rows);

    [Fact]
    public void A_host_shows_the_step_it_is_at()
    {
        _board.Started(_steps[0]);
        Assert.Equal("oak shelf:box oak top tea", Rows[0]);
    }

    [Fact]
    public void A_host_is_done_after_its_last_step()
    {
        End(_steps[0], Mark.Create);
        End(_steps[1], Mark.Unchanged);
        Assert.Equal("oak done", Rows[0]);
    }

    [Fact]
    public void A_failed_host_stays_failed()
    {
        End(_steps[0], Mark.Failed);
        _board.Ended(new(_steps[1], Mark.NotStarted, "waits"));
        Assert.Equal("oak failed at shelf:box", Rows[0]);
    }

    [Fact]
    public void Time_stands_still_once_a_host_is_done()
    {
        _board.Started(_steps[2]);
        _clock.Advance(TimeSpan.FromSeconds(3));
        _board.Ended(new(_steps[2], Mark.Create, ""));
        _clock.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal(TimeSpan.FromSeconds(3), _board.VisibleRows(9)[1].GetElapsed(_clock));
    }

    [Fact]
    public void Where_there_is_no_room_the_running_host_is_shown()
    {
        _board.Started(_steps[2]);
        Assert.Equal(["elm"], _board.VisibleRows(1).Select(row => row.Host));
    }

    [Fact]
    public void It_is_drawn_with_one_line_for_each_host_and_one_for_all()
    {
        _board.Started(_steps[0]);
        _clock.Advance(TimeSpan.FromSeconds(1.5));
        Assert.Equal(
            """
            oak  shelf:box oak top tea  1.5 s
            elm  waiting
            0 of 3 steps, 1.5 s
            """,
            Render(width: 60, height: 24)
        );
    }

    [Fact]
    public void A_narrow_terminal_cuts_the_activity()
    {
        _board.Started(_steps[0]);
        Assert.All(Render(width: 24, height: 24).Split('\n'), line => Assert.True(line.Length < 24, line));
    }

    [Fact]
    public void However_long_a_step_is_its_host_has_one_line()
    {
        var recipe = new Recipe("shelf", "/");
        recipe.Host("oak").Box("top", new string('x', 300));
        var board = new Board(recipe.Steps, _clock);
        board.Started(recipe.Steps[0]);
        Assert.Equal(2, new BoardRenderer(() => (80, 24), color: false).Render(board, _clock).TrimEnd().Split('\n').Length);
    }

    [Fact]
    public void A_low_terminal_says_how_many_hosts_have_no_line() =>
        Assert.StartsWith("oak  waiting\n1 more hosts, 0 of 3 steps", Render(width: 60, height: 4));

    private string[] Rows => [.. _board.VisibleRows(9).Select(row => $"{row.Host} {row.Activity}")];

    private void End(Step step, Mark mark)
    {
        _board.Started(step);
        _board.Ended(new(step, mark, ""));
    }

    private string Render(int width, int height)
    {
        var lines = new BoardRenderer(() => (width, height), color: false).Render(_board, _clock).TrimEnd().Split('\n');
        return string.Join('\n', lines.Select(line => line.TrimEnd()));
    }
}
