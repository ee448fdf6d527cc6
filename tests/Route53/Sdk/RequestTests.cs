using Amazon.Route53;
using Amazon.Route53.Model;
using OriginScript.Route53.Tests.Support;

namespace OriginScript.Route53.Tests.Sdk;

public sealed class RequestTests
{
    [Fact]
    public async Task A_batch_is_written_in_the_order_of_the_schema()
    {
        const string expected = """
            <ChangeResourceRecordSetsRequest xmlns="https://route53.amazonaws.com/doc/2013-04-01/"><ChangeBatch><Comment>add A &amp; more</Comment><Changes><Change><Action>DELETE</Action><ResourceRecordSet><Name>broker.example.org.</Name><Type>A</Type><TTL>60</TTL><ResourceRecords><ResourceRecord><Value>192.0.2.8</Value></ResourceRecord></ResourceRecords></ResourceRecordSet></Change><Change><Action>CREATE</Action><ResourceRecordSet><Name>broker.example.org.</Name><Type>A</Type><TTL>300</TTL><ResourceRecords><ResourceRecord><Value>192.0.2.9</Value></ResourceRecord><ResourceRecord><Value>192.0.2.10</Value></ResourceRecord></ResourceRecords></ResourceRecordSet></Change></Changes></ChangeBatch></ChangeResourceRecordSetsRequest>
            """;

        Assert.Equal(expected, (await Send(client => client.ChangeResourceRecordSetsAsync(SampleRequests.Batch))).Body);
    }

    [Fact]
    public async Task An_alias_is_written_without_ttl_and_values()
    {
        var alias = new ResourceRecordSet
        {
            Name = "www.example.org.",
            Type = RRType.A,
            AliasTarget = new()
            {
                HostedZoneId = "Z2",
                DNSName = "lb.example.net.",
                EvaluateTargetHealth = false,
            },
        };

        var seen = await Send(client =>
            client.ChangeResourceRecordSetsAsync(
                new()
                {
                    HostedZoneId = "Z1",
                    ChangeBatch = new() { Changes = [new() { Action = ChangeAction.UPSERT, ResourceRecordSet = alias }] },
                }
            )
        );

        Assert.Contains(
            "<Type>A</Type><AliasTarget><HostedZoneId>Z2</HostedZoneId><DNSName>lb.example.net.</DNSName>"
                + "<EvaluateTargetHealth>false</EvaluateTargetHealth></AliasTarget></ResourceRecordSet>",
            seen.Body
        );
    }

    [Fact]
    public async Task A_batch_is_posted_to_its_zone() =>
        Assert.Equal("POST /2013-04-01/hostedzone/Z1/rrset", Line(await Send(client => client.ChangeResourceRecordSetsAsync(SampleRequests.Batch))));

    [Fact]
    public async Task A_seek_names_the_record_the_type_and_the_size_of_the_page()
    {
        var seek = new ListResourceRecordSetsRequest
        {
            HostedZoneId = "Z1",
            StartRecordName = @"\052.example.org.",
            StartRecordType = RRType.TXT,
            MaxItems = "1",
        };

        Assert.Equal(
            "GET /2013-04-01/hostedzone/Z1/rrset?maxitems=1&name=%5C052.example.org.&type=TXT",
            Line(await Send(client => client.ListResourceRecordSetsAsync(seek), "ListResourceRecordSetsResponse"))
        );
    }

    [Theory]
    [InlineData("C2")]
    [InlineData("/change/C2")]
    public async Task An_id_is_taken_with_or_without_its_prefix(string id) =>
        Assert.Equal("GET /2013-04-01/change/C2", Line(await Send(client => client.GetChangeAsync(new() { Id = id }))));

    [Fact]
    public async Task A_page_of_zones_starts_at_the_marker() =>
        Assert.Equal(
            "GET /2013-04-01/hostedzone?marker=Z9&maxitems=2",
            Line(await Send(client => client.ListHostedZonesAsync(new() { Marker = "Z9", MaxItems = "2" }), "ListHostedZonesResponse"))
        );

    [Fact]
    public async Task Zones_by_name_start_at_the_name() =>
        Assert.Equal(
            "GET /2013-04-01/hostedzonesbyname?dnsname=example.org.",
            Line(await Send(client => client.ListHostedZonesByNameAsync(new() { DNSName = "example.org." }), "ListHostedZonesByNameResponse"))
        );

    [Fact]
    public async Task A_call_without_its_id_is_not_sent()
    {
        await using var server = await FakeRoute53Server.Start(CannedResponse.Change("C1", "PENDING"));
        using var client = server.Client();

        await Assert.ThrowsAsync<AmazonRoute53Exception>(() => client.GetHostedZoneAsync(new()));

        Assert.Empty(server.Requests);
    }

    private static string Line(RecordedRequest request) => $"{request.Method} {request.Target}";

    private static async Task<RecordedRequest> Send(Func<IAmazonRoute53, Task> call, string? root = null)
    {
        await using var server = await FakeRoute53Server.Start(
            root is null ? CannedResponse.Change("C1", "PENDING") : CannedResponse.FromContent(root, "")
        );
        using var client = server.Client();
        await call(client);
        return server.Requests.Single();
    }
}
