namespace OriginScript.Route53.Tests.Support;

internal sealed record CannedResponse(string Body, int Status = 200)
{
    private const string Xmlns = "xmlns=\"https://route53.amazonaws.com/doc/2013-04-01/\"";

    /// <summary>A response with that root element, in the API's namespace.</summary>
    public static CannedResponse FromContent(string root, string content) => new($"<?xml version=\"1.0\"?>\n<{root} {Xmlns}>{content}</{root}>");

    public static CannedResponse Error(int status, string code, string message = "why") =>
        FromContent(
            "ErrorResponse",
            $"<Error><Type>Sender</Type><Code>{code}</Code><Message>{message}</Message></Error><RequestId>r-1</RequestId>"
        ) with
        {
            Status = status,
        };

    public static CannedResponse Change(string id, string status) =>
        FromContent(
            "GetChangeResponse",
            $"<ChangeInfo><Id>/change/{id}</Id><Status>{status}</Status><SubmittedAt>2026-01-02T03:04:05.678Z</SubmittedAt></ChangeInfo>"
        );
}
