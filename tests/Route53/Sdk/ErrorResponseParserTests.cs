using System.Net;
using Amazon.Route53;
using Amazon.Route53.Model;
using Amazon.Runtime;
using OriginScript.Route53.Tests.Support;

namespace OriginScript.Route53.Tests.Sdk;

public sealed class ErrorResponseParserTests
{
    public static TheoryData<string, Type> Codes =>
        new()
        {
            { "NoSuchHostedZone", typeof(NoSuchHostedZoneException) },
            { "NoSuchChange", typeof(NoSuchChangeException) },
            { "InvalidInput", typeof(InvalidInputException) },
            { "InvalidDomainName", typeof(InvalidDomainNameException) },
            { "InvalidChangeBatch", typeof(InvalidChangeBatchException) },
            { "AccessDenied", typeof(AmazonRoute53Exception) },
        };

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task A_code_has_its_exception(string code, Type exception) =>
        Assert.IsType(exception, await Refused(CannedResponse.Error(400, code)));

    [Fact]
    public async Task An_error_keeps_what_the_service_said()
    {
        var error = await Refused(CannedResponse.Error(404, "NoSuchHostedZone", "No hosted zone found with ID: Z1"));

        Assert.Equal(
            ("NoSuchHostedZone", "No hosted zone found with ID: Z1", "r-1", HttpStatusCode.NotFound, ErrorType.Sender),
            (error.ErrorCode, error.Message, error.RequestId, error.StatusCode, error.ErrorType)
        );
    }

    [Fact]
    public async Task A_batch_that_does_not_fit_says_so_for_each_change()
    {
        var error = (InvalidChangeBatchException)
            await Refused(
                CannedResponse.FromContent(
                    "InvalidChangeBatch",
                    "<Messages><Message>one already exists</Message><Message>two was not found</Message></Messages><RequestId>r-2</RequestId>"
                ) with
                {
                    Status = 400,
                }
            );

        Assert.Equal(
            ("InvalidChangeBatch", "one already exists two was not found", "one already exists|two was not found"),
            (error.ErrorCode, error.Message, string.Join('|', error.Messages))
        );
    }

    [Fact]
    public async Task A_page_of_a_proxy_is_told_by_its_status() =>
        Assert.Equal(
            "The Route 53 endpoint returned 403 Forbidden without an error message.",
            (await Refused(new CannedResponse("<html><body>no way<br></body></html>", 403))).Message
        );

    private static async Task<AmazonRoute53Exception> Refused(CannedResponse answer)
    {
        await using var server = await FakeRoute53Server.Start(answer);
        using var client = server.Client();
        return await Assert.ThrowsAnyAsync<AmazonRoute53Exception>(() => client.GetHostedZoneAsync(new() { Id = "Z1" }));
    }
}
