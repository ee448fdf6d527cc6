using OriginScript.Route53.Tests.Support;

namespace OriginScript.Route53.Tests;

public sealed class QueryTests
{
    private static readonly Run Run = new StubRun(
        new FakeZones { Zones = { FakeZones.Named("infra.example.org", isPrivate: true) with { Id = "ZPRIVATE" } } }
            .With("broker.example.org", "A", "192.0.2.2", "192.0.2.1")
            .With("broker.example.org", "TXT", "\"x\"")
            .With(new RecordSet(DnsName.Parse("*.example.org"), "A", Values.None, 0) { AliasOf = DnsName.Parse("lb.example.net") })
            .With("puppet.infra.example.org", "A", "192.0.2.3")
    );

    [Fact]
    public async Task Public_zones_are_listed() =>
        Assert.Equal(
            ["id: ZEXAMPLEORG name: example.org. records: 2", "id: ZINFRAEXAMPLEORG name: infra.example.org. records: 2"],
            Lines(await ZoneTasks.List(Run))
        );

    [Fact]
    public async Task Private_zones_are_listed_when_asked_for() =>
        Assert.Equal(["id: ZPRIVATE name: infra.example.org. records: 2"], Lines(await ZoneTasks.List(Run, @private: true)));

    [Fact]
    public async Task A_zone_has_an_id() => Assert.Equal(["id = ZEXAMPLEORG"], Lines(await ZoneTasks.Id(Run, "example.org.")));

    [Fact]
    public async Task A_name_is_in_the_longest_zone() =>
        Assert.Equal(["ZINFRAEXAMPLEORG infra.example.org."], Lines(await ZoneTasks.Contains(Run, "puppet.infra.example.org")));

    [Fact]
    public async Task All_zones_that_contain_a_name_come_longest_first() =>
        Assert.Equal(
            ["ZINFRAEXAMPLEORG infra.example.org.", "ZEXAMPLEORG example.org."],
            Lines(await ZoneTasks.Contains(Run, "puppet.infra.example.org", all: true))
        );

    [Fact]
    public async Task L4_a_name_in_no_zone_is_an_error() =>
        Assert.Equal(
            "No public zone of the account contains www.example.net: use a name in one that `origin route53:zone:list` lists, or create the zone first.",
            (await Assert.ThrowsAsync<OriginException>(() => ZoneTasks.Contains(Run, "www.example.net"))).Message
        );

    [Fact]
    public async Task The_records_of_a_zone_are_listed() =>
        Assert.Equal(
            ["*.example.org. A alias lb.example.net.", "broker.example.org. A 300 192.0.2.1 192.0.2.2", "broker.example.org. TXT 300 \"x\""],
            Lines(await RecordQueries.List(Run, "example.org"))
        );

    [Fact]
    public async Task Records_are_listed_by_type() =>
        Assert.Equal(["broker.example.org. TXT 300 \"x\""], Lines(await RecordQueries.List(Run, "example.org", "txt")));

    [Fact]
    public async Task The_records_of_a_name_are_shown() =>
        Assert.Equal(
            ["broker.example.org. A 300 192.0.2.1 192.0.2.2", "broker.example.org. TXT 300 \"x\""],
            Lines(await RecordQueries.Get(Run, "example.org", "broker"))
        );

    [Fact]
    public async Task The_record_of_a_name_and_type_is_shown() =>
        Assert.Equal(
            ["broker.example.org. A 300 192.0.2.1 192.0.2.2"],
            Lines(await RecordQueries.Get(Run, "example.org", "broker.example.org", "A"))
        );

    [Theory]
    [InlineData("example.org", "broker", true)]
    [InlineData("example.org", "nobody", false)]
    [InlineData("puppet.infra.example.org", "", true)]
    [InlineData("nobody.infra.example.org", "", false)]
    [InlineData("broker.example.net", "", false)]
    public async Task A_name_exists_or_not(string zone, string host, bool exists) => Assert.Equal(exists, await RecordQueries.Exist(Run, zone, host));

    private static string[] Lines<T>(IReadOnlyList<T> rows) => [.. rows.Select(row => row!.ToString()!)];
}
