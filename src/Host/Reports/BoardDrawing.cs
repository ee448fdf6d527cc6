using Spectre.Console;

namespace OriginScript.Host.Reports;

/// <summary>The board as text for a terminal: one line for each host, one at the bottom for all. Knows the drawing library; nothing else does.</summary>
/// <param name="size">Columns and lines of the terminal, asked before each drawing, since windows change.</param>
/// <param name="color">Whether colours may be used.</param>
internal sealed class BoardDrawing(Func<(int Width, int Height)> size, bool color)
{
    // Between two columns of the grid.
    private const int Gap = 2;

    /// <summary>The lines, each ended by a newline and none wider than the terminal.</summary>
    public string Draw(Board board, TimeProvider clock)
    {
        var (width, height) = size();
        var most = Math.Max(1, height - 3);
        var text = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new() { Ansi = color ? AnsiSupport.Yes : AnsiSupport.No, Interactive = InteractionSupport.No, Out = new AnsiConsoleOutput(text) });
        console.Profile.Width = Math.Max(20, width - 1);
        console.Write(Hosts(board.Rows(most), console.Profile.Width, clock));
        var hidden = board.Hidden(most) is > 0 and var more ? $"{more} more hosts, " : "";
        console.Write(new Spectre.Console.Text($"{hidden}{board.Footer}\n", Style.Parse("grey")));
        return text.ToString();
    }

    private static Grid Hosts(IReadOnlyList<BoardRow> rows, int width, TimeProvider clock)
    {
        var grid = new Grid().AddColumns(new GridColumn().NoWrap(), new GridColumn().NoWrap(), new GridColumn().NoWrap().RightAligned());
        var elapsed = rows.Select(row => row.Elapsed(clock) is { } time ? Elapsed.Of(time) : "").ToList();

        // A column that may not wrap is as wide as its longest text, whatever the terminal: the one that can be long is cut to what is left.
        var room = Math.Max(1, width - rows.Max(row => row.Host.Length) - elapsed.Max(time => time.Length) - (2 * Gap));
        foreach (var (row, time) in rows.Zip(elapsed))
            grid.AddRow(Cell(row.Host, "bold"), Cell(Cut(row.Activity, room), StyleOf(row.State)), Cell(time, "grey"));
        return grid;
    }

    private static string Cut(string text, int room) => text.Length <= room ? text : $"{text[..(room - 1)]}…";

    private static Spectre.Console.Text Cell(string text, string style) => new(text, Style.Parse(style)) { Overflow = Overflow.Ellipsis };

    private static string StyleOf(RowState state) => state switch
    {
        RowState.Failed => "red",
        RowState.Working => "yellow",
        RowState.Waiting => "grey",
        _ => "green",
    };
}
