using OriginScript.Engine;
using OriginScript.Host.Reports;

namespace OriginScript.Host.Tests;

public sealed class VisibleTextTests
{
    [Theory]
    [InlineData("plain text, tab\tand ü → 日本", "plain text, tab\tand ü → 日本")]
    [InlineData("\e[2J\e]0;title\a", "\\e[2J\\e]0;title\\x07")]
    [InlineData("nul\0del\u007fcsi\u009b31m", "nul\\x00del\\x7fcsi\\x9b31m")]
    [InlineData("a\u202eb\u2066c", "a\\u202eb\\u2066c")]
    public void Control_characters_are_shown_as_text(string line, string shown) => Assert.Equal(shown, VisibleText.Format(line));

    [Theory]
    [InlineData(new[] { "one\ntw", "o\n" }, new[] { "one", "two" })]
    [InlineData(new[] { "one\r", "\ntwo" }, new[] { "one", "two" })]
    [InlineData(new[] { "10%\r20%\r", "30%\n" }, new[] { "10%", "20%", "30%" })]
    [InlineData(new[] { "\n\nx" }, new[] { "", "", "x" })]
    public void Text_in_pieces_becomes_lines(string[] pieces, string[] lines)
    {
        var written = new List<string>();
        var splitter = new LineSplitter(written.Add);
        foreach (var piece in pieces)
            splitter.Write(piece);
        splitter.Complete();
        Assert.Equal(lines, written);
    }

    [Fact]
    public void Output_without_line_ends_is_written_in_parts()
    {
        var longest = 0;
        var total = 0L;
        var splitter = new LineSplitter(line => (longest, total) = (Math.Max(longest, line.Length), total + line.Length));
        for (var i = 0; i < 1000; i++)
            splitter.Write(new string('x', 10_000));
        splitter.Complete();
        Assert.Equal((16 * 1024, 10_000_000L), (longest, total));
    }
}
