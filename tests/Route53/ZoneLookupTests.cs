using static OriginScript.Route53.Tests.Support.FakeZones;

namespace OriginScript.Route53.Tests;

public sealed class ZoneLookupTests
{
    private static readonly DnsZone[] Zones =
    [
        Named("example.org"),
        Named("infra.example.org"),
        Named("notexample.org"),
        Named("infra.example.org", isPrivate: true) with
        {
            Id = "ZPRIVATE",
        },
    ];

    [Fact]
    public void The_longest_zone_that_contains_a_name_comes_first() =>
        Assert.Equal(
            ["infra.example.org", "example.org"],
            Zones.FindContaining(DnsName.Parse("puppet.infra.example.org"), isPrivate: false).Select(zone => zone.Name.ToString())
        );

    [Fact]
    public void A_zone_contains_its_own_name() =>
        Assert.Equal("example.org", Zones.FindContaining(DnsName.Parse("example.org"), isPrivate: false).Single().Name.ToString());

    [Fact]
    public void Private_zones_are_found_when_asked_for() =>
        Assert.Equal("ZPRIVATE", Zones.FindContaining(DnsName.Parse("puppet.infra.example.org"), isPrivate: true).Single().Id);

    [Theory]
    [InlineData("infra.example.org", false, "ZINFRAEXAMPLEORG")]
    [InlineData("Infra.Example.org.", false, "ZINFRAEXAMPLEORG")]
    [InlineData("infra.example.org", true, "ZPRIVATE")]
    [InlineData("ZPRIVATE", false, "ZPRIVATE")]
    public void A_zone_is_named_by_name_or_id(string written, bool isPrivate, string id) =>
        Assert.Equal(id, Zones.GetByNameOrId(written, isPrivate).Id);

    [Fact]
    public void A_zone_that_is_not_there_is_refused_with_those_that_are() =>
        Assert.Equal(
            "The account has no public zone example.net: use an existing one, such as example.org, infra.example.org, notexample.org, or create it first.",
            Assert.Throws<OriginException>(() => Zones.GetByNameOrId("example.net", isPrivate: false)).Message
        );

    [Fact]
    public void An_account_without_zones_says_so() =>
        Assert.Equal(
            "The account has no public zone example.net: it has none, so create it first.",
            Assert.Throws<OriginException>(() => Array.Empty<DnsZone>().GetByNameOrId("example.net", isPrivate: false)).Message
        );

    [Fact]
    public void Two_zones_of_one_name_are_not_guessed_between() =>
        Assert.Equal(
            "The account has 2 public zones example.org: use the id of the one you mean, ZA or ZB.",
            Assert
                .Throws<OriginException>(() =>
                    new[] { Named("example.org") with { Id = "ZA" }, Named("example.org") with { Id = "ZB" } }.GetByNameOrId(
                        "example.org",
                        isPrivate: false
                    )
                )
                .Message
        );
}
