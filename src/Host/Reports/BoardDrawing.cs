using Spectre.Console;

namespace OriginScript.Host.Reports;

/// <summary>The board as text for a terminal: one line for each host, one at the bottom for all. Knows the drawing library; nothing else does.</summary>
/// <param name="size">Columns and lines of the terminal, asked before each drawing, since windows change.</param>
/// <param name="color">Whether colours may be used.</param>
internal sealed class BoardDrawing(Func<(int Width, int Height)> size, bool color)
{
    /// <summary>The lines, each ended by a newline and none wider than the terminal.</summary>
    public string Draw(Board board, TimeProvider clock)
    {
        var (width, height) = size();
        var most = Math.Max(1, height - 3);
        var text = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new() { Ansi = color ? AnsiSupport.Yes : AnsiSupport.No, Interactive = InteractionSupport.No, Out = new AnsiConsoleOutput(text) });
        console.Profile.Width = Math.Max(20, width - 1);
        console.Write(Hosts(board, most, clock));
        var hidden = board.Hidden(most) is > 0 and var more ? $"{more} more hosts, " : "";
        console.Write(new Spectre.Console.Text($"{hidden}{board.Footer}\n", Style.Parse("grey")));
        return text.ToString();
    }

    private static Grid Hosts(Board board, int most, TimeProvider clock)
    {
        var grid = new Grid().AddColumns(new GridColumn().NoWrap(), new GridColumn().NoWrap(), new GridColumn().NoWrap().RightAligned());
        foreach (var row in board.Rows(most))
        {
            grid.AddRow(
                Cell(row.Host, "bold"),
                Cell(row.Activity, StyleOf(row.State)),
                Cell(row.Elapsed(clock) is { } elapsed ? Elapsed.Of(elapsed) : "", "grey"));
        }

        return grid;
    }

    private static Spectre.Console.Text Cell(string text, string style) => new(text, Style.Parse(style)) { Overflow = Overflow.Ellipsis };

    private static string StyleOf(RowState state) => state switch
    {
        RowState.Failed => "red",
        RowState.Working => "yellow",
        RowState.Waiting => "grey",
        _ => "green",
    };
}
