namespace OriginScript.Abstractions.Tests;

public sealed class TextTests
{
    private readonly HostBuilder _host = new Recipe("r", "/").Host("a");

    [Fact]
    public void A_string_is_a_text() => Assert.Equal("plain", ((Text)"plain").ToString());

    [Fact]
    public void An_output_prints_as_its_placeholder() => Assert.Equal("{a.ip}", ((Text)_host.Ip).DisplayText);

    [Fact]
    public void An_interpolated_string_keeps_its_outputs()
    {
        Text text = $"http://{_host.Ip}:{8140}/";
        Assert.Equal(("http://{a.ip}:8140/", "http://1.2.3.4:8140/"), (text.DisplayText, text.Resolve(_ => "1.2.3.4")));
    }

    [Fact]
    public void A_text_in_a_text_keeps_its_outputs()
    {
        Text inner = $"<{_host.Ip}>";
        Text outer = $"[{inner}]";
        Assert.Equal([_host.Ip], outer.Outputs);
    }

    [Fact]
    public void A_secret_in_a_text_is_refused() =>
        Assert.StartsWith(
            "A secret cannot be part of a text",
            Assert
                .Throws<RecipeException>(() =>
                {
                    Text text = $"password={new Secret("tiger")}";
                    return text;
                })
                .Message
        );

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void J4_the_placeholder_of_an_output_is_refused_as_an_argument(bool isInterpolated)
    {
        var lost = "http://" + (object)_host.Ip;
        Assert.StartsWith(
            "\"http://{a.ip}\" was made from an output, which is known only when its step runs.",
            Assert
                .Throws<RecipeException>(() =>
                {
                    Text text = isInterpolated ? new Text(0, 1) : lost;
                    text.AppendFormatted(lost);
                })
                .Message
        );
    }

    [Fact]
    public void J4_a_printed_placeholder_has_no_mark() => Assert.Equal("{a.ip}", Secret.Scrub($"{_host.Ip}"));

    [Fact]
    public void An_output_that_the_recipe_sets_prints_its_value()
    {
        _host.Ip.SetKnown("192.0.2.10");
        _host.Ip.SetKnown("192.0.2.99");
        Assert.Equal("192.0.2.10", _host.Ip.ToString());
    }
}
