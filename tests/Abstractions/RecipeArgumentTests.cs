namespace OriginScript.Abstractions.Tests;

public sealed class RecipeArgumentTests
{
    [Fact]
    public void What_is_not_given_has_its_default() => Assert.Equal(3, new RecipeScript(new("r", "/")).Option("count", 3, "how many"));

    [Fact]
    public void What_is_given_wins() =>
        Assert.Equal(
            5,
            new RecipeScript(new("r", "/") { ArgumentValues = new Dictionary<string, object> { ["count"] = 5 } }).Option("count", 3, "how many")
        );

    [Fact]
    public void What_must_be_given_and_is_not_is_an_error_with_its_help() =>
        Assert.Equal(
            "The recipe r needs its argument NAME (what it is called).",
            Assert.Throws<RecipeException>(() => new RecipeScript(new("r", "/")).Argument("name", "what it is called")).Message
        );
}
