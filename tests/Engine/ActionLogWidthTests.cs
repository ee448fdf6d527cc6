namespace OriginScript.Engine.Tests;

/// <summary>The action log on a terminal: nothing is padded beyond its width, and what does not fit continues under its task.</summary>
public sealed class ActionLogWidthTests
{
    [Theory]
    [InlineData(80)]
    [InlineData(100)]
    [InlineData(120)]
    public void No_text_is_wider_than_the_terminal(int width)
    {
        var text = string.Join(' ', Enumerable.Repeat("several words that explain what is wanted", 5));
        Assert.All(Write(width, "key", text).Split('\n'), line => Assert.InRange(line.Length, 0, width));
    }

    [Fact]
    public void A_short_text_is_beside_its_task() => Assert.Equal($"+ task: jar:put a key{new string(' ', 23)}  # jam\n", Write(80, "key", "jam"));

    [Fact]
    public void A_longer_text_moves_to_the_left() =>
        Assert.Equal(
            "+ task: jar:put a key  # a text that just fits beside its task if it is not padded.\n",
            Write(80 + 4, "key", "a text that just fits beside its task if it is not padded.")
        );

    [Fact]
    public void A_long_text_continues_under_its_task() =>
        Assert.Equal(
            "+ task: jar:put a key\n          # one two three four five six seven eight nine ten eleven twelve\n          # thirteen fourteen\n",
            Write(78, "key", "one two three four five six seven eight nine ten eleven twelve thirteen fourteen")
        );

    [Fact]
    public void A_file_has_one_line_for_each_step() => Assert.Single(Write(null, "key", new string('x', 500)).TrimEnd('\n').Split('\n'));

    [Fact]
    public void Control_characters_are_visible() => Assert.Contains("# \\e[31mred", Write(null, "key", "\e[31mred"), StringComparison.Ordinal);

    private static string Write(int? width, string key, string text)
    {
        var recipe = new Recipe("r", "/");
        var host = recipe.Host("a");
        host.Add(new NamedStep(host, key));
        var written = new StringWriter { NewLine = "\n" };
        new ActionLog(written, width).Write(new(recipe.Steps[0], Mark.Create, text));
        return written.ToString()["host a\n".Length..];
    }

    private sealed class NamedStep(HostBuilder host, string key) : Effect(host.Id("jar:put", key), host.Name, key)
    {
        protected override string Summary => "it is put";

        protected override Task Perform(Run run) => Task.CompletedTask;
    }
}
