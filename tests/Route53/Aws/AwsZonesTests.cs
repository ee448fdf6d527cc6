using OriginScript.Route53.Tests.Support;

namespace OriginScript.Route53.Tests.Aws;

public sealed class AwsZonesTests
{
    private static readonly RecordKey Wildcard = new(FakeZones.Named("example.org") with { Id = "Z1" }, DnsName.Parse("*.example.org"), "A");
    private static readonly RecordKey Mail = new(Wildcard.Zone, DnsName.Parse("example.org"), "MX");

    private static readonly CannedResponse MailPage = CannedResponse.FromContent(
        "ListResourceRecordSetsResponse",
        "<ResourceRecordSets><ResourceRecordSet><Name>example.org.</Name><Type>MX</Type><TTL>300</TTL><ResourceRecords><ResourceRecord>"
            + "<Value>10 Mail.Example.org</Value></ResourceRecord></ResourceRecords></ResourceRecordSet></ResourceRecordSets><IsTruncated>false</IsTruncated>"
    );

    private static readonly RecordState State = new("A", ["192.0.2.9"], 300);

    private static readonly CannedResponse Accepted = CannedResponse.Change("C1", "PENDING");
    private static readonly CannedResponse Exists = CannedResponse.Error(
        400,
        "InvalidChangeBatch",
        "[Tried to create resource record set but it already exists]"
    );

    [Fact]
    public async Task Zones_are_looked_up_once() =>
        Assert.Single(
            await Requests(
                async zones =>
                {
                    await zones.EnsureReady(default);
                    await Task.WhenAll(zones.ListZones(default), zones.ListZones(default));
                },
                ZonePage("Z1", more: false)
            )
        );

    [Fact]
    public async Task Every_page_of_zones_is_read() =>
        Assert.Equal(
            ["Z1", "Z2"],
            (await Result(zones => zones.ListZones(default), ZonePage("Z1", more: true), ZonePage("Z2", more: false))).Select(zone => zone.Id)
        );

    [Fact]
    public async Task A_record_is_sought_and_not_searched_for() =>
        Assert.Equal(
            ["/2013-04-01/hostedzone/Z1/rrset?maxitems=20&name=%5C052.example.org."],
            await Requests(zones => zones.FindRecord(Wildcard, default), RecordPage("x.example.org.", more: true))
        );

    [Fact]
    public async Task The_next_name_is_not_the_one_sought() =>
        Assert.Null(await Result(zones => zones.FindRecord(Wildcard, default), RecordPage("x.example.org.", more: true)));

    [Fact]
    public async Task An_escaped_name_is_the_one_sought() =>
        Assert.Equal(
            "192.0.2.9",
            (await Result(zones => zones.FindRecord(Wildcard, default), RecordPage(@"\052.example.org.", more: false)))!.Values.Single()
        );

    [Fact]
    public async Task A_value_is_read_in_its_one_spelling_and_deleted_as_it_is_stored() =>
        Assert.Equal(
            ["DELETE 10 Mail.Example.org, CREATE 10 other.example.org."],
            await Batches(
                async zones =>
                {
                    var found = await zones.FindRecord(Mail, default);
                    Assert.Equal("10 mail.example.org.", found!.Values.Single());
                    await zones.ReplaceRecord(Mail, new(new("MX", found.Values, 300), new("MX", ["10 other.example.org."], 300)), default);
                },
                MailPage,
                Accepted
            )
        );

    [Fact]
    public async Task Every_page_of_records_is_read() =>
        Assert.Equal(
            ["a.example.org", "b.example.org"],
            (
                await Result(
                    zones => zones.ListRecords(Wildcard.Zone, null, default).ToListAsync().AsTask(),
                    RecordPage("a.example.org.", more: true),
                    RecordPage("b.example.org.", more: false)
                )
            ).Select(record => record.Name.ToString())
        );

    [Fact]
    public async Task A_record_is_replaced_in_one_batch() =>
        Assert.Equal(
            ["DELETE 192.0.2.1, CREATE 192.0.2.9"],
            await Batches(zones => zones.ReplaceRecord(Wildcard, new(State with { Values = ["192.0.2.1"] }, State), default), Accepted)
        );

    [Fact]
    public async Task A_change_whose_answer_was_lost_is_made_once_more_to_learn_its_id() =>
        Assert.Equal(
            ["CREATE 192.0.2.9", "DELETE 192.0.2.9, CREATE 192.0.2.9"],
            await Batches(
                zones => zones.ReplaceRecord(Wildcard, new(null, State), default),
                Exists,
                RecordPage(@"\052.example.org.", more: false),
                Accepted
            )
        );

    [Fact]
    public async Task A_deletion_of_what_is_gone_is_done() =>
        Assert.Equal(
            "",
            await Result(zones => zones.ReplaceRecord(Wildcard, new(State, null), default), Exists, RecordPage("x.example.org.", more: false))
        );

    [Fact]
    public async Task A_record_that_somebody_else_changed_is_left_alone() =>
        Assert.Equal(
            "Route 53 refused to change *.example.org A as planned: [Tried to create resource record set but it already exists]. Plan again to see the current state.",
            (
                await Assert.ThrowsAsync<OriginException>(() =>
                    Result(
                        zones => zones.ReplaceRecord(Wildcard, new(null, State with { Ttl = 60 }), default),
                        Exists,
                        RecordPage(@"\052.example.org.", more: false)
                    )
                )
            ).Message
        );

    [Fact]
    public async Task A_record_that_is_there_and_not_shown_yet_is_read_again_later() =>
        await Assert.ThrowsAsync<OutcomeUnknownException>(() =>
            Result(zones => zones.ReplaceRecord(Wildcard, new(null, State), default), Exists, RecordPage("x.example.org.", more: false))
        );

    [Theory]
    [InlineData("PENDING", false)]
    [InlineData("INSYNC", true)]
    public async Task A_change_is_in_sync_when_route_53_says_so(string status, bool isInSync) =>
        Assert.Equal(isInSync, await Result(zones => zones.IsInSync("/change/C1", default), CannedResponse.Change("C1", status)));

    [Fact]
    public async Task A_change_that_route_53_has_forgotten_is_in_sync() =>
        Assert.True(await Result(zones => zones.IsInSync("/change/C1", default), CannedResponse.Error(404, "NoSuchChange")));

    private static CannedResponse ZonePage(string id, bool more) =>
        CannedResponse.FromContent(
            "ListHostedZonesResponse",
            $"<HostedZones><HostedZone><Id>/hostedzone/{id}</Id><Name>example.org.</Name></HostedZone></HostedZones>{More(more, "<NextMarker>Z2</NextMarker>")}"
        );

    private static CannedResponse RecordPage(string name, bool more) =>
        CannedResponse.FromContent(
            "ListResourceRecordSetsResponse",
            $"<ResourceRecordSets><ResourceRecordSet><Name>{name}</Name><Type>A</Type><TTL>300</TTL><ResourceRecords><ResourceRecord><Value>192.0.2.9</Value>"
                + $"</ResourceRecord></ResourceRecords></ResourceRecordSet></ResourceRecordSets>{More(more, "<NextRecordName>b.example.org.</NextRecordName><NextRecordType>A</NextRecordType>")}"
        );

    private static string More(bool more, string next) => more ? $"<IsTruncated>true</IsTruncated>{next}" : "<IsTruncated>false</IsTruncated>";

    private static async Task<T> Result<T>(Func<AwsZones, Task<T>> ask, params CannedResponse[] answers)
    {
        await using var server = await FakeRoute53Server.Start(answers);
        using var zones = new AwsZones(server.Client());
        return await ask(zones);
    }

    private static async Task<IEnumerable<string>> Requests(Func<AwsZones, Task> ask, params CannedResponse[] answers) =>
        (await RecordRequests(ask, answers)).Select(request => request.Target);

    private static async Task<IEnumerable<string>> Batches(Func<AwsZones, Task> ask, params CannedResponse[] answers) =>
        (await RecordRequests(ask, answers)).Where(request => request.Method == "POST").Select(request => request.Changes);

    private static async Task<RecordedRequest[]> RecordRequests(Func<AwsZones, Task> ask, CannedResponse[] answers)
    {
        await using var server = await FakeRoute53Server.Start(answers);
        using var zones = new AwsZones(server.Client());
        await ask(zones);
        return [.. server.Requests];
    }
}
