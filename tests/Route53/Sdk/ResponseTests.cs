using Amazon.Route53;
using Amazon.Route53.Model;
using OriginScript.Route53.Tests.Support;

namespace OriginScript.Route53.Tests.Sdk;

public sealed class ResponseTests
{
    [Fact]
    public async Task A_zone_is_read_with_all_that_it_says()
    {
        var zone = (
            await Zones(
                """
                <HostedZones><HostedZone><Id>/hostedzone/Z1</Id><Name>example.org.</Name><CallerReference>r</CallerReference>
                <Config><Comment>infra &amp; more</Comment><PrivateZone>true</PrivateZone></Config><ResourceRecordSetCount>17</ResourceRecordSetCount></HostedZone></HostedZones>
                <IsTruncated>false</IsTruncated><MaxItems>100</MaxItems>
                """
            )
        ).HostedZones!.Single();

        Assert.Equal(
            ("/hostedzone/Z1", "example.org.", "infra & more", true, 17L),
            (zone.Id, zone.Name, zone.Config!.Comment, zone.Config.PrivateZone, zone.ResourceRecordSetCount)
        );
    }

    [Fact]
    public async Task A_truncated_page_says_where_the_next_one_starts()
    {
        var page = await Zones("<HostedZones/><IsTruncated>true</IsTruncated><NextMarker>Z9</NextMarker><MaxItems>1</MaxItems>");

        Assert.Equal((true, "Z9", "1"), (page.IsTruncated, page.NextMarker, page.MaxItems));
    }

    [Fact]
    public async Task An_empty_list_is_null_as_in_the_package() => Assert.Null((await Zones("<HostedZones/>")).HostedZones);

    [Fact]
    public async Task A_record_set_is_read_with_its_values_in_order()
    {
        var set = await Record(
            "<Name>broker.example.org.</Name><Type>A</Type><TTL>300</TTL><ResourceRecords><ResourceRecord><Value>192.0.2.9</Value>"
                + "</ResourceRecord><ResourceRecord><Value>192.0.2.1</Value></ResourceRecord></ResourceRecords>"
        );

        Assert.Equal(
            ("broker.example.org.", RRType.A, 300L, "192.0.2.9 192.0.2.1"),
            (set.Name, set.Type, set.TTL, string.Join(' ', set.ResourceRecords!.Select(record => record.Value)))
        );
    }

    [Fact]
    public async Task An_alias_has_a_target_and_neither_ttl_nor_values()
    {
        var set = await Record(
            "<Name>www.example.org.</Name><Type>A</Type><AliasTarget><HostedZoneId>Z2</HostedZoneId><DNSName>lb.example.net.</DNSName>"
                + "<EvaluateTargetHealth>true</EvaluateTargetHealth></AliasTarget>"
        );

        Assert.Equal(
            ("Z2", "lb.example.net.", true, null, null),
            (set.AliasTarget!.HostedZoneId, set.AliasTarget.DNSName, set.AliasTarget.EvaluateTargetHealth, set.TTL, set.ResourceRecords)
        );
    }

    [Fact]
    public async Task A_type_that_this_version_does_not_know_is_kept_as_it_is() =>
        Assert.Equal("SVCB", (await Record("<Name>x.example.org.</Name><Type>SVCB</Type><SetIdentifier>a</SetIdentifier>")).Type.Value);

    [Fact]
    public async Task A_change_says_when_it_was_submitted()
    {
        await using var server = await FakeRoute53Server.Start(CannedResponse.Change("C1", "INSYNC"));
        using var client = server.Client();

        var change = (await client.GetChangeAsync(new() { Id = "C1" })).ChangeInfo;

        Assert.Equal(
            ("/change/C1", ChangeStatus.INSYNC, new DateTime(2026, 1, 2, 3, 4, 5, 678, DateTimeKind.Utc)),
            (change.Id, change.Status, change.SubmittedAt)
        );
    }

    [Fact]
    public async Task An_answer_that_lacks_what_the_contract_promises_is_named()
    {
        await using var server = await FakeRoute53Server.Start(CannedResponse.FromContent("GetHostedZoneResponse", ""));
        using var client = server.Client();

        var error = await Assert.ThrowsAnyAsync<Exception>(() => client.GetHostedZoneAsync(new() { Id = "Z1" }));

        Assert.Contains("GetHostedZoneResponse without HostedZone", error.ToString());
    }

    private static async Task<ListHostedZonesResponse> Zones(string content)
    {
        await using var server = await FakeRoute53Server.Start(CannedResponse.FromContent("ListHostedZonesResponse", content));
        using var client = server.Client();
        return await client.ListHostedZonesAsync(new());
    }

    private static async Task<ResourceRecordSet> Record(string content)
    {
        await using var server = await FakeRoute53Server.Start(
            CannedResponse.FromContent(
                "ListResourceRecordSetsResponse",
                $"<ResourceRecordSets><ResourceRecordSet>{content}</ResourceRecordSet></ResourceRecordSets><IsTruncated>false</IsTruncated><MaxItems>1</MaxItems>"
            )
        );
        using var client = server.Client();
        return (await client.ListResourceRecordSetsAsync(new() { HostedZoneId = "Z1" })).ResourceRecordSets!.Single();
    }
}
