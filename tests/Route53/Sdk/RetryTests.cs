using Amazon.Route53.Model;
using OriginScript.Route53.Tests.Support;

namespace OriginScript.Route53.Tests.Sdk;

public sealed class RetryTests
{
    public static TheoryData<int, string> Passing =>
        new()
        {
            { 400, "Throttling" },
            { 400, "ThrottlingException" },
            { 400, "PriorRequestNotComplete" },
            { 500, "InternalError" },
            { 503, "ServiceUnavailable" },
        };

    [Theory]
    [MemberData(nameof(Passing))]
    public async Task What_passes_is_tried_again(int status, string code)
    {
        await using var server = await FakeRoute53Server.Start(CannedResponse.Error(status, code), CannedResponse.Change("C1", "INSYNC"));
        using var client = server.Client();

        await client.GetChangeAsync(new() { Id = "C1" });

        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_bad_gateway_that_speaks_no_xml_is_tried_again()
    {
        await using var server = await FakeRoute53Server.Start(new CannedResponse("<html>", 502), CannedResponse.Change("C1", "INSYNC"));
        using var client = server.Client();

        await client.GetChangeAsync(new() { Id = "C1" });

        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task What_is_refused_is_not_tried_again()
    {
        await using var server = await FakeRoute53Server.Start(CannedResponse.Error(400, "InvalidChangeBatch"));
        using var client = server.Client();

        await Assert.ThrowsAsync<InvalidChangeBatchException>(() => client.ChangeResourceRecordSetsAsync(SampleRequests.Batch));

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_body_is_sent_again_as_it_was()
    {
        await using var server = await FakeRoute53Server.Start(CannedResponse.Error(500, "InternalError"), CannedResponse.Change("C1", "PENDING"));
        using var client = server.Client();

        await client.ChangeResourceRecordSetsAsync(SampleRequests.Batch);

        Assert.Single(server.Requests.Select(request => request.Body).Distinct());
    }
}
