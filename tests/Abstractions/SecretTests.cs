namespace OriginScript.Abstractions.Tests;

public sealed class SecretTests
{
    [Fact]
    public void It_prints_as_three_stars() => Assert.Equal("***", Secret.Scrub($"{new Secret("tiger")}"));

    [Fact]
    public void J3_its_stars_are_refused_as_an_argument() =>
        Assert.StartsWith(
            "\"pw=***\" was made from a secret, and has stars in its place.",
            Assert.Throws<RecipeException>(() => (Text)("pw=" + (object)new Secret("tiger"))).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_text_with_a_secret_in_it_is_a_secret()
    {
        Secret inner = $"<{new Secret("tiger")}>";
        Secret content = $"password={inner} port={22}";
        Assert.Equal(("password=<tiger> port=22", "***"), (content.Reveal(), Secret.Scrub(content.ToString())));
    }

    [Fact]
    public void A_secret_with_outputs_is_resolved_in_the_run()
    {
        var host = new Recipe("r", "/").Host("a");
        Text url = $"http://{host.Ip}/";
        Secret content = $"{url} {host.Fqdn} {new Secret("tiger")}";
        Assert.Equal([host.Ip, host.Fqdn], content.Outputs);
        Assert.Equal("http://ip/ fqdn tiger", content.Resolve(output => output.Name[2..]).Reveal());
        Assert.Throws<NotYetKnownException>(content.Reveal);
    }

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
            Assert.Throws<OriginException>(secret.Reveal).Message
        );
    }
}
