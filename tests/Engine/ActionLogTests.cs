namespace OriginScript.Engine.Tests;

/// <summary>The action log has a heading for each host and a line for each group, once, before their steps.</summary>
public sealed class ActionLogTests
{
    [Fact]
    public void Hosts_groups_and_notices_are_indented_below_each_other() =>
        Assert.Equal(
            """
            ! task: test:put one                                                  # one is put, always

            host a
              task: test:outer a
            !   task: test:put two                                                # two is put, always
                task: test:inner a
            !     task: test:put three                                            # three is put, always
                         note: mind three
            !     task: test:put four                                             # four is put, always
            !   task: test:put five                                               # five is put, always

            host b
              task: test:outer a
            !   task: test:put six                                                # six is put, always

            """,
            Lab.Plan(recipe =>
            {
                recipe.Add(new PutStep(new("", "test:put", "one")));
                recipe
                    .Host("a")
                    .Group(
                        "test:outer",
                        ["a"],
                        a =>
                        {
                            a.Add(new PutStep(a.Id("test:put", "two")));
                            a.Group(
                                "test:inner",
                                ["a"],
                                inner =>
                                    inner
                                        .Add(new PutStep(inner.Id("test:put", "three")) { Notice = "mind three" })
                                        .Add(new PutStep(inner.Id("test:put", "four")))
                            );
                            a.Add(new PutStep(a.Id("test:put", "five")));
                            var b = recipe.Host("b");
                            b.Add(new PutStep(b.Id("test:put", "six")));
                        }
                    );
            })
        );

    [Theory]
    [InlineData("first\nsecond", "first | second")]
    [InlineData("\nfirst", "first")]
    [InlineData("first\r\n\r\n second", "first | second")]
    public void A_text_of_several_lines_is_one(string text, string joined) =>
        Assert.EndsWith($"# {joined}\n", Transcript.Of([new(new PutStep(new("", "test:put", "x")), Mark.Failed, text)]), StringComparison.Ordinal);

    [Theory]
    [InlineData(40, "aaaaaaaaaa aaaaaaaaa bbbb", "# aaaaaaaaaa aaaaaaaaa bbbb")]
    [InlineData(33, "aaaaaaaaaa aaaaaaaaaa bbbb", "# aaaaaaaaaa aaaaaaaaaa\n          # bbbb")]
    [InlineData(33, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa bbbb", "# aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n          # bbbb")]
    [InlineData(33, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "# aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void A_text_breaks_at_its_blanks_alone(int width, string text, string wrapped)
    {
        var written = new StringWriter { NewLine = "\n" };
        new ActionLog(written, width).Write(new(new PutStep(new("", "test:put", "a-key-that-fills-the-line")), Mark.Planned, text));
        Assert.Equal($"  task: test:put a-key-that-fills-the-line\n          {wrapped}\n", written.ToString());
    }

    [Theory]
    [InlineData(54, "  task: test:put key           # 21 characters of text\n")]
    [InlineData(53, "  task: test:put key  # 21 characters of text\n")]
    [InlineData(45, "  task: test:put key  # 21 characters of text\n")]
    [InlineData(44, "  task: test:put key\n          # 21 characters of text\n")]
    public void What_fits_exactly_is_beside_its_task(int width, string line)
    {
        var written = new StringWriter { NewLine = "\n" };
        new ActionLog(written, width).Write(new(new PutStep(new("", "test:put", "key")), Mark.Planned, "21 characters of text"));
        Assert.Equal(line, written.ToString());
    }

    private sealed class PutStep(StepId id) : Effect(id, id.Key)
    {
        protected override string Summary => $"{Id.Key} is put";

        protected override Task Perform(Run run) => Task.CompletedTask;
    }
}
