namespace OriginScript.Abstractions.Tests;

public sealed class HostNameTests
{
    [Theory]
    [InlineData(null, "The name of a host is null: it must be one DNS label of a-z, 0-9 and hyphens. Write Host(\"broker\").")]
    [InlineData(
        "",
        "\"\" is not a valid host name: it must be one DNS label of a-z, 0-9 and hyphens, at most 63 characters long. Write Host(\"broker\")."
    )]
    [InlineData(
        "-",
        "\"-\" is not a valid host name: it must be one DNS label of a-z, 0-9 and hyphens, at most 63 characters long. Write Host(\"broker\")."
    )]
    [InlineData(
        "My_Broker",
        "\"My_Broker\" is not a valid host name: it must be one DNS label of a-z, 0-9 and hyphens, at most 63 characters long. Write Host(\"my-broker\")."
    )]
    public void A_name_that_is_no_label_is_refused_with_what_to_write(string? name, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<RecipeException>(() => new RecipeScript(new("r", "/")).Host(name!)).Message);
}
