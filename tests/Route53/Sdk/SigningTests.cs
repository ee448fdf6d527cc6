using Amazon.Route53.Model;
using OriginScript.Route53.Tests.Support;

namespace OriginScript.Route53.Tests.Sdk;

public sealed class SigningTests
{
    [Fact]
    public async Task A_request_is_signed_for_route53_in_its_home_region()
    {
        await using var server = await FakeRoute53Server.Start(CannedResponse.Change("C1", "INSYNC"));
        using var client = server.Client();

        await client.GetChangeAsync(new GetChangeRequest { Id = "C1" });

        Assert.Matches(
            "^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/[0-9]{8}/us-east-1/route53/aws4_request, SignedHeaders=.*host.*, Signature=[0-9a-f]{64}$",
            server.Requests.Single().Headers["Authorization"]
        );
    }

    [Fact]
    public async Task The_body_is_covered_by_the_signature()
    {
        await using var server = await FakeRoute53Server.Start(CannedResponse.Change("C1", "PENDING"));
        using var client = server.Client();

        await client.ChangeResourceRecordSetsAsync(SampleRequests.Batch);

        Assert.Contains("x-amz-content-sha256", server.Requests.Single().Headers["Authorization"]);
    }
}
