using OriginScript.Engine;
using Spectre.Console;

namespace OriginScript.Host.Reports;

/// <summary>Renders the board as text for a terminal: one line per host and a footer. The only type that uses Spectre.Console.</summary>
/// <param name="size">Columns and lines of the terminal, read before each rendering, since windows can be resized.</param>
/// <param name="color">Whether colours may be used.</param>
internal sealed class BoardRenderer(Func<(int Width, int Height)> size, bool color)
{
    // Between two columns of the grid.
    private const int ColumnGap = 2;

    /// <summary>The lines, each terminated by a newline and not wider than the terminal.</summary>
    public string Render(Board board, TimeProvider clock)
    {
        var (width, height) = size();
        var most = Math.Max(1, height - 3);
        var text = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(
            new()
            {
                Ansi = color ? AnsiSupport.Yes : AnsiSupport.No,
                Interactive = InteractionSupport.No,
                Out = new AnsiConsoleOutput(text),
            }
        );
        console.Profile.Width = Math.Max(20, width - 1);
        console.Write(CreateGrid(board.VisibleRows(most), console.Profile.Width, clock));
        var hidden = board.CountHidden(most) is > 0 and var more ? $"{more} more hosts, " : "";
        console.Write(new Spectre.Console.Text($"{hidden}{board.Footer}\n", Style.Parse("grey")));
        return text.ToString();
    }

    private static Grid CreateGrid(IReadOnlyList<BoardRow> rows, int width, TimeProvider clock)
    {
        var grid = new Grid().AddColumns(new GridColumn().NoWrap(), new GridColumn().NoWrap(), new GridColumn().NoWrap().RightAligned());
        var elapsed = rows.Select(row => row.GetElapsed(clock) is { } time ? ElapsedText.Format(time) : "").ToList();

        // A column that may not wrap is as wide as its longest text, regardless of the terminal: the long column is truncated to the remaining width.
        var room = Math.Max(1, width - rows.Max(row => Filter(row.Host).Length) - elapsed.Max(time => time.Length) - (2 * ColumnGap));
        foreach (var (row, time) in rows.Zip(elapsed))
            grid.AddRow(
                CreateCell(Filter(row.Host), "bold"),
                CreateCell(Truncate(Filter(row.Activity), room), StyleFor(row.State)),
                CreateCell(time, "grey")
            );
        return grid;
    }

    // Scrubbed first: what is shown of a secret with a tab in it is not that secret any more.
    private static string Filter(string text) => VisibleText.Format(Secret.Scrub(text));

    private static string Truncate(string text, int room) => text.Length <= room ? text : $"{text[..(room - 1)]}…";

    private static Spectre.Console.Text CreateCell(string text, string style) => new(text, Style.Parse(style)) { Overflow = Overflow.Ellipsis };

    private static string StyleFor(RowState state) =>
        state switch
        {
            RowState.Failed => "red",
            RowState.Running => "yellow",
            RowState.Waiting => "grey",
            _ => "green",
        };
}
