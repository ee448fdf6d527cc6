using OriginScript.Engine;
using OriginScript.Host.Reports;
using OriginScript.Host.Tests.Commands;

namespace OriginScript.Host.Tests.Reports;

public sealed class LiveBoardTests
{
    private readonly FakeScreen _screen = new();
    private readonly Step _step;
    private readonly LiveBoard _board;

    public LiveBoardTests()
    {
        var recipe = new Recipe("shelf", "/");
        recipe.Host("oak").Box("top", "tea").Box("low", "jam");
        _step = recipe.Steps[0];
        _board = new(
            new LogReport(new(_screen, _screen, TextReader.Null), _screen.WriteLine),
            new(recipe.Steps, TimeProvider.System),
            _screen,
            TimeProvider.System
        );
    }

    [Fact]
    public void A_line_of_the_log_takes_the_board_s_place_and_the_board_comes_back_below()
    {
        _board.Redraw();
        _board.WriteLine(new LogLine(_step, Mark.Create, "box of tea"));
        _board.Redraw();
        Assert.Equal(["host oak", "+ task: shelf:box oak top tea", "oak", "0 of 2 steps"], _screen.LineStarts(4));
    }

    [Fact]
    public void Drawn_again_it_stands_where_it_stood()
    {
        _board.Redraw();
        _board.Redraw();
        Assert.Equal(["oak", "0 of 2 steps"], _screen.LineStarts(2));
    }

    [Fact]
    public void When_it_is_over_only_the_log_is_left()
    {
        _board.Redraw();
        _board.WriteLine(new LogLine(_step, Mark.Create, "box of tea"));
        _board.Redraw();
        _board.Dispose();
        Assert.Equal(["host oak", "+ task: shelf:box oak top tea"], _screen.LineStarts(2));
    }
}
