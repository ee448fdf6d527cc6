namespace OriginScript.Engine.Tests;

/// <summary>What the log shows when a text changes.</summary>
public sealed class LineDiffTests
{
    [Fact]
    public void Lines_that_stay_are_left_out() => Shows("- b\n+ x\n+ y", "a\nb\nc", "a\nx\ny\nc");

    [Fact]
    public void Changes_apart_from_each_other_are_shown_in_order() => Shows("- a\n+ x\n+ y", "a\nb\nc", "x\nb\ny\nc");

    [Fact]
    public void A_long_change_is_cut_short() =>
        Shows(
            string.Concat(Enumerable.Range(1, 10).Select(number => $"+ {number}\n")) + "  ... and 5 more lines",
            "",
            "\n" + string.Join('\n', Enumerable.Range(1, 15))
        );

    [Fact]
    public void What_would_speak_to_the_terminal_is_taken_out() => Shows("- a\n+ ?[31mb", "a", "\e[31mb");

    [Fact]
    public void A_text_that_cannot_be_shown_is_not() => Assert.Empty(LineDiff.Compare(new Sheet(null), new Sheet("a")));

    [Fact]
    public void Thousands_of_lines_are_compared_as_a_whole() =>
        Assert.Equal(
            11,
            LineDiff
                .Compare(new Sheet(string.Join('\n', Enumerable.Range(0, 5000))), new Sheet(string.Join('\n', Enumerable.Range(5000, 5000))))
                .Count
        );

    [Fact]
    public async Task They_stand_under_the_line_of_their_step()
    {
        var lab = new Lab(new Desk("a\nb"));
        var result = await lab.LivePlan(recipe => recipe.Host("web").Add(new SheetStep(recipe.Host("web"))));
        Assert.Equal(
            "host web\n~ task: test:sheet # sheet -> sheet\n- b\n+ c\n",
            string.Join(
                '\n',
                Transcript.Of(result.Lines).Split('\n').Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            )
        );
    }

    private static void Shows(string lines, string before, string after) =>
        Assert.Equal(lines, string.Join('\n', LineDiff.Compare(new Sheet(before), new Sheet(after))));

    private sealed record Sheet(string? Text) : IDiffable
    {
        IReadOnlyList<string>? IDiffable.Lines => Text?.Split('\n');

        public override string ToString() => "sheet";
    }

    private sealed class SheetStep(HostBuilder host) : Step<Sheet>(host.Id("test:sheet"))
    {
        protected override Sheet Want(Run run) => new("a\nc");

        protected override Task<Sheet?> Read(Run run) => Task.FromResult<Sheet?>(new(run.Get<Desk>().Text));

        protected override Task Write(Run run, Sheet? now, Sheet want) => Task.CompletedTask;

        protected override Task Delete(Run run, Sheet now) => Task.CompletedTask;
    }

    private sealed class Desk(string text) : IFakeWorld
    {
        public string Text => text;

        public string StateText => text;

        public int WriteCount => 0;

        public void Register(Ports ports) => ports.Add(_ => this);
    }
}
