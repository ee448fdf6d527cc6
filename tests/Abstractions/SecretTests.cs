namespace OriginScript.Abstractions.Tests;

public sealed class SecretTests
{
    [Fact]
    public void It_prints_as_three_stars() => Assert.Equal("***", $"{new Secret("tiger")}");

    [Fact]
    public void Once_revealed_it_is_scrubbed_from_any_text()
    {
        var secret = new Secret("hunter-2-" + nameof(Once_revealed_it_is_scrubbed_from_any_text));
        Assert.Equal("password=***;", Secret.Scrub($"password={secret.Reveal()};"));
    }

    [Fact]
    public void Of_one_with_several_lines_each_is_scrubbed()
    {
        new Secret("first-line-of-a-key\nsecond-line-of-a-key\n").Reveal();
        Assert.Equal("*** | ***", Secret.Scrub("first-line-of-a-key | second-line-of-a-key"));
    }

    [Fact]
    public void One_from_the_environment_is_fetched_only_when_it_is_used()
    {
        var secret = new RecipeScript(new("r", "/")).Secret("ORIGIN_TEST_NO_SUCH_VARIABLE");
        Assert.Equal(
            "The secret ORIGIN_TEST_NO_SUCH_VARIABLE is not set. Set the environment variable of that name.",
            Assert.Throws<OriginException>(secret.Reveal).Message);
    }
}
