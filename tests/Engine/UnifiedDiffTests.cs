namespace OriginScript.Engine.Tests;

/// <summary>J7: what <c>--diff</c> shows.</summary>
public sealed class UnifiedDiffTests
{
    [Fact]
    public void A_new_text_is_all_added() => Shows("@@ -0,0 +1,2 @@\n+a\n+b", null, new("a\nb"));

    [Fact]
    public void A_deleted_text_is_all_removed() => Shows("@@ -1,1 +0,0 @@\n-a", new("a"), null);

    [Fact]
    public void Three_lines_around_a_change_are_shown() =>
        Shows("@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+x\n 6\n 7\n 8", new("1\n2\n3\n4\n5\n6\n7\n8\n9"), new("1\n2\n3\n4\nx\n6\n7\n8\n9"));

    [Fact]
    public void Changes_far_from_each_other_are_two_hunks() =>
        Shows(
            "@@ -1,4 +1,4 @@\n-1\n+x\n 2\n 3\n 4\n@@ -6,4 +6,5 @@\n 6\n 7\n 8\n-9\n+y\n+z",
            new("1\n2\n3\n4\n5\n6\n7\n8\n9"),
            new("x\n2\n3\n4\n5\n6\n7\n8\ny\nz")
        );

    [Fact]
    public void Changes_near_each_other_are_one_hunk() =>
        Shows("@@ -1,5 +1,5 @@\n-1\n+x\n 2\n 3\n 4\n-5\n+y", new("1\n2\n3\n4\n5"), new("x\n2\n3\n4\ny"));

    [Fact]
    public void What_is_hidden_says_why() => Shows("(the content is secret)", new("a"), new(null));

    [Fact]
    public void What_is_the_same_has_none() => Shows("", new("a"), new("a"));

    [Fact]
    public void Control_characters_are_visible() => Shows("@@ -0,0 +1,1 @@\n+\\e[31m", null, new("\e[31m"));

    [Theory]
    [InlineData(true, 15)]
    [InlineData(false, 0)]
    public void A_log_shows_all_of_it_if_asked(bool showsDiff, int lines)
    {
        using var written = new StringWriter { NewLine = "\n" };
        var recipe = Lab.BuildRecipe(recipe => recipe.Host("web").Ring());
        new ActionLog(written) { ShowsDiff = showsDiff }.Write(
            new(recipe.Steps[0], Mark.Create, "sheet") { Want = new Sheet(string.Join('\n', Enumerable.Range(1, 15))) }
        );
        Assert.Equal(
            lines,
            written.ToString().Split('\n').Count(line => line.TrimStart().StartsWith('+') && !line.Contains("task:", StringComparison.Ordinal))
        );
    }

    private static void Shows(string diff, Sheet? before, Sheet? after) => Assert.Equal(diff, string.Join('\n', UnifiedDiff.Format(before, after)));

    private sealed record Sheet(string? Text) : IDiffable
    {
        IReadOnlyList<string>? IDiffable.Lines => Text?.Split('\n');

        string IDiffable.HiddenBecause => "the content is secret";
    }
}
