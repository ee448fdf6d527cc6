namespace OriginScript.Route53.Tests;

public sealed class DnsNameTests
{
    [Theory]
    [InlineData("Broker.Example.ORG.")]
    [InlineData("broker.example.org")]
    public void Case_and_a_final_dot_make_no_difference(string written) =>
        Assert.Equal(DnsName.FromRoute53("broker.example.org."), DnsName.Parse(written));

    [Fact]
    public void A_wildcard_is_the_one_that_route_53_escapes() =>
        Assert.Equal(DnsName.FromRoute53(@"\052.example.org."), DnsName.Parse("*.example.org"));

    [Fact]
    public void It_is_written_to_route_53_with_escapes_and_a_final_dot() =>
        Assert.Equal(@"\052.example.org.", DnsName.Parse("*.example.org").Escaped);

    [Fact]
    public void What_route_53_answers_is_taken_as_it_is() =>
        Assert.Equal(@"-a\040b.example.org", DnsName.FromRoute53(@"-a\040b.example.org.").ToString());

    [Theory]
    [InlineData("broker.example.org", "example.org", true)]
    [InlineData("example.org", "example.org", true)]
    [InlineData("notexample.org", "example.org", false)]
    [InlineData("org", "example.org", false)]
    [InlineData("broker.exampleXorg", "example.org", false)]
    public void It_is_in_a_zone_label_by_label(string name, string zone, bool isIn) =>
        Assert.Equal(isIn, DnsName.Parse(name).IsIn(DnsName.Parse(zone)));

    [Fact]
    public void A_dot_within_a_label_ends_no_label() => Assert.False(DnsName.FromRoute53(@"a\056example.org.").IsIn(DnsName.Parse("example.org")));

    [Theory]
    [InlineData("broker", "broker.example.org")]
    [InlineData("a.b", "a.b.example.org")]
    [InlineData("@", "example.org")]
    [InlineData("broker.example.org", "broker.example.org")]
    [InlineData("broker.example.org.", "broker.example.org")]
    [InlineData("*", "*.example.org")]
    public void A_name_for_a_zone_is_a_part_or_the_whole(string name, string full) =>
        Assert.Equal(full, DnsName.Parse(name, DnsName.Parse("example.org")).ToString());

    [Fact]
    public void A_full_name_outside_the_zone_is_refused() =>
        Assert.Equal(
            "broker.example.net. is not in the zone example.org: use a name that ends in example.org, or the host's part without a final dot.",
            Assert.Throws<RecipeException>(() => DnsName.Parse("broker.example.net.", DnsName.Parse("example.org"))).Message
        );

    [Theory]
    [InlineData("", "The DNS name is empty: use a full name such as broker.example.org.")]
    [InlineData("a..b", "\"\" in the DNS name a..b is an empty label: use a single dot between labels.")]
    [InlineData("-a.org", "\"-a\" in the DNS name -a.org begins or ends with a hyphen: remove it.")]
    [InlineData("a.*.org", "\"*\" in the DNS name a.*.org is a wildcard, which is only allowed as the first label.")]
    [InlineData("a b.org", "\"a\\040b\" in the DNS name a b.org has a character other than a-z, 0-9, hyphen and underscore: remove it.")]
    [InlineData(
        "0123456789012345678901234567890123456789012345678901234567890123.org",
        "\"0123456789012345678901234567890123456789012345678901234567890123\" in the DNS name 0123456789012345678901234567890123456789012345678901234567890123.org has 64 characters: a label has at most 63."
    )]
    public void What_is_no_name_is_refused_with_what_to_write(string written, string message) =>
        Assert.Equal(message, Assert.Throws<RecipeException>(() => DnsName.Parse(written)).Message);

    [Fact]
    public void A_name_of_more_than_253_characters_is_refused() =>
        Assert.Contains(
            "at most 253 are allowed",
            Assert.Throws<RecipeException>(() => DnsName.Parse(string.Join('.', Enumerable.Repeat("abcdefg", 32)))).Message
        );
}
