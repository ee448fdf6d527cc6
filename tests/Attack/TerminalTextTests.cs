using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CsCheck;
using OriginScript.Engine;
using OriginScript.Host;
using OriginScript.Host.CommandLine.Listing;
using OriginScript.Host.Platform;
using OriginScript.Host.Reports;

namespace OriginScript.Attack.Tests;

/// <summary>
/// Text from outside, on its way to every place where the program writes: no character gets out that moves a cursor, changes the direction of text, or hides
/// in it, except the escape sequences of the program's own.
/// </summary>
public sealed partial class TerminalTextTests
{
    private static readonly string[] Pieces =
    [
        "plain",
        "ü日本🎉",
        "\t",
        "\n",
        "\r",
        "\r\n",
        "\e[2J",
        "\e]0;title\a",
        "\e[32m+\e[0m",
        "\0",
        "\b\b\b",
        "\u007f",
        "\u009b31m",
        "\u0085",
        "\u00ad",
        "\u061c",
        "\u200b",
        "\u200d",
        "\u200e",
        "\u2028",
        "\u2029",
        "\u202e",
        "\u2066",
        "\u2063",
        "\u2064",
        "\u3164",
        "\ufeff",
        "\ufff9",
        "\ufffe",
        "\uffff",
        "\U000e0041",
        "\U0001d173",
        "\ud83c",
        "\udf89",
    ];

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Int[0, Pieces.Length - 1].Array[0, 8].Select(at => string.Concat(at.Select(i => Pieces[i]))),
        Gen.Char[(char)0, char.MaxValue].Array[0, 12].Select(chars => new string(chars))
    );

    [Fact]
    public void A_line_is_shown_on_one_line() => Generated.Holds(Texts, text => AssertVisible(VisibleText.Format(text), lineEnds: false));

    [Fact]
    public void What_is_written_in_pieces_is_filtered() =>
        Generated.Holds(
            Gen.Select(Texts, Texts, Gen.Bool),
            input =>
            {
                var (first, second, isTalk) = input;
                using var screen = new StringWriter();
                using (var writer = new ScrubbingWriter(screen, isTalk) { NewLine = "\n" })
                {
                    writer.Write(first);
                    foreach (var c in second)
                        writer.Write(c);
                    writer.WriteLine(first);
                    ScrubbingWriter.WriteControl(writer, "\e[0J");
                    writer.Write(second);
                }

                AssertVisible(OwnErasure().Replace(screen.ToString(), "", 1).Replace("\r\n", "\n"), lineEnds: true);
            }
        );

    [Fact]
    public void A_filtered_text_that_is_plain_is_unchanged() =>
        Generated.Holds(Gen.String[Gen.Char[' ', '~'], 0, 30], text => Assert.Equal(text, VisibleText.FormatLines(text)));

    [Fact]
    public void The_log_with_colours_has_no_other_control_characters() =>
        HoldsForBatches(
            (writer, texts) =>
            {
                var log = new ActionLog(new ColoredMarkWriter(writer), 100);
                foreach (var text in texts)
                    log.Write(new(CreateStep(text), Mark.Failed, text) { ChangedLines = [text] });
            },
            line => OwnMark().Replace(line, "", 1)
        );

    [Fact]
    public void Json_is_whole_and_means_the_same() =>
        HoldsForBatches(
            (writer, texts) =>
            {
                var json = new JsonLinesWriter(new(writer, TextWriter.Null, TextReader.Null));
                foreach (var text in texts)
                    json.WriteLine("output", line => line.WriteScrubbed("text", text));
            },
            check: (lines, texts) =>
            {
                foreach (var (line, text) in lines.Skip(1).Zip(texts))
                {
                    using var parsed = JsonDocument.Parse(line);
                    Assert.Equal(ToValidText(Secret.Scrub(text)), ToValidText(parsed.RootElement.GetProperty("text").GetString()!));
                }
            }
        );

    [Fact]
    public void Lists_and_help_have_one_line_for_each_row() =>
        HoldsForBatches(
            (writer, texts) =>
            {
                foreach (var line in Table.FormatLines([.. texts.Select(text => (text, text))], 80))
                    writer.WriteLine(line);
            },
            check: (lines, texts) => Assert.Equal(texts.Length, lines.Length)
        );

    [Fact]
    public void Errors_and_messages_never_begin_a_line_of_their_own() =>
        HoldsForBatches(
            (writer, texts) =>
            {
                var terminal = new Terminal(TextWriter.Null, writer, TextReader.Null);
                foreach (var text in texts)
                    new ErrorReporter(terminal, verbose: false, json: false).Report(new OriginException($"The error {text}"));
            },
            check: (lines, _) =>
                Assert.All(
                    lines,
                    line => Assert.True(line.Length == 0 || line[0] == ' ' || line.StartsWith("The error", StringComparison.Ordinal), line)
                )
        );

    [Fact]
    public void The_board_has_no_control_characters_but_those_that_draw_it() =>
        HoldsForBatches(
            (writer, texts) =>
            {
                var steps = texts.Select((text, at) => CreateStep(text, at)).ToList();
                var board = new Board(steps, TimeProvider.System);
                steps.ForEach(board.Started);
                ScrubbingWriter.WriteControl(writer, new BoardRenderer(() => (120, 200), color: true).Render(board, TimeProvider.System));
            },
            line => OwnColour().Replace(line, ""),
            batches: 50
        );

    [Fact]
    public void Log_files_have_no_control_characters()
    {
        var folder = Directory.CreateTempSubdirectory("origin-attack-");
        try
        {
            HoldsForBatches(
                (_, texts) =>
                {
                    using var log = OutputLog.Create(folder.FullName, "r", DateTimeOffset.UnixEpoch);
                    var report = new OutputReport(new NoReport(), log, _ => { });
                    foreach (var text in texts)
                        report.OutputReceived(new(CreateStep(text), OutputStream.Output, text + "\n"));
                }
            );
            foreach (var file in Directory.GetFiles(folder.FullName, "*", SearchOption.AllDirectories))
                AssertVisible(File.ReadAllText(file), lineEnds: true);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void HoldsForBatches(
        Action<ScrubbingWriter, string[]> write,
        Func<string, string>? withoutOwn = null,
        Action<string[], string[]>? check = null,
        int batches = Generated.Inputs / 100
    ) =>
        Texts
            .Array[100]
            .Sample(
                texts =>
                {
                    using var screen = new StringWriter();
                    using (var writer = new ScrubbingWriter(screen, flushesLines: false) { NewLine = "\n" })
                        write(writer, texts);
                    var lines = screen.ToString().Replace("\r\n", "\n").Split('\n');
                    foreach (var line in lines)
                        AssertVisible(withoutOwn?.Invoke(line) ?? line, lineEnds: false);
                    check?.Invoke(lines[^1].Length == 0 ? lines[..^1] : lines, texts);
                },
                iter: batches
            );

    // The marks of a lost value are refused in an argument.
    private static Step CreateStep(string text, int host)
    {
        var recipe = new Recipe("r", "/");
        recipe.Host($"h{host}").Add(new TextStep($"h{host}", text.Replace("\u2063", "").Replace("\u2064", "")));
        return recipe.Steps[0];
    }

    private static Step CreateStep(string text) => CreateStep(text, 0);

    // Half a surrogate pair has no UTF-8.
    private static string ToValidText(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static void AssertVisible(string text, bool lineEnds)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            var isHidden =
                category
                    is System.Globalization.UnicodeCategory.Control
                        or System.Globalization.UnicodeCategory.Format
                        or System.Globalization.UnicodeCategory.LineSeparator
                        or System.Globalization.UnicodeCategory.ParagraphSeparator
                || rune.Value is 0xFFFE or 0xFFFF or 0x3164;
            if (isHidden && rune.Value != '\t' && !(lineEnds && rune.Value == '\n') && rune.Value is not (0x2063 or 0x2064))
                Assert.Fail($"U+{rune.Value:x4} in {JsonSerializer.Serialize(text)}");
        }
    }

    [GeneratedRegex(@"\e\[0J")]
    private static partial Regex OwnErasure();

    [GeneratedRegex(@"^\e\[31mx\e\[0m")]
    private static partial Regex OwnMark();

    [GeneratedRegex(@"\e\[[0-9;]*m")]
    private static partial Regex OwnColour();

    private sealed record Note(string Text);

    private sealed class TextStep(string host, string text) : Step<Note>(new StepId(host, "a:b", text), text)
    {
        protected override Note Want(Run run) => new(text);

        protected override Task<Note?> Read(Run run) => Task.FromResult<Note?>(null);

        protected override Task Write(Run run, Note? now, Note want) => Task.CompletedTask;

        protected override Task Delete(Run run, Note now) => Task.CompletedTask;
    }

    private sealed class NoReport : IOutputReport
    {
        public void StepStarted(Step step) { }

        public void StepEnded(LogLine line) { }

        public void WriteLine(LogLine line) { }

        public void WriteOutput(Step step, OutputStream stream, string line) { }
    }
}
