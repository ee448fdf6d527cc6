using System.Xml;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using OriginScript.AwsEmulator.Protocol;

namespace OriginScript.AwsEmulator.Route53;

/// <summary>The Route 53 protocol: paths and XML both ways.</summary>
internal sealed class Route53Api : IApi
{
    public const string Root = "/2013-04-01";

    public static IReadOnlyList<Route53Route> Routes { get; } = [.. HostedZones.Routes, .. RecordSets.Routes, .. Changes.Routes];

    public string Name => "route53";

    public XNamespace Namespace => "https://route53.amazonaws.com/doc/2013-04-01/";

    public ApiException ThrottlingError => new("Throttling", "Rate exceeded");

    public ApiException BusyError =>
        new("PriorRequestNotComplete", "The request was rejected because Route 53 was still processing a prior request.");

    public ApiRequest ParseRequest(HttpRequest http, byte[] body)
    {
        var path = http.Path.Value![Root.Length..].Trim('/');
        foreach (var route in Routes.Where(route => route.Method == http.Method))
        {
            if (route.MatchId(path) is { } id)
                return ParseRequest((http, body), route, id);
        }

        return ApiRequest.Rejected("-", new ApiException("InvalidAction", $"There is no action at {http.Method} {http.Path}.", 404));
    }

    public ApiException AuthenticationError(AuthenticationFailure failure, string detail = "") =>
        failure switch
        {
            AuthenticationFailure.Unsigned => new("MissingAuthenticationToken", "Missing Authentication Token", 403),
            AuthenticationFailure.UnknownKey => new("InvalidClientTokenId", "The security token included in the request is invalid.", 403),
            AuthenticationFailure.OtherSignature => new(
                "SignatureDoesNotMatch",
                "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.",
                403
            ),
            _ => new("SignatureDoesNotMatch", detail, 403),
        };

    public XElement ToErrorXml(ApiException refusal, string requestId) =>
        new(
            "ErrorResponse",
            new XElement(
                "Error",
                new XElement("Type", refusal.Status < 500 ? "Sender" : "Receiver"),
                new XElement("Code", refusal.Code),
                new XElement("Message", refusal.Message)
            ),
            new XElement("RequestId", requestId)
        );

    private static ApiRequest ParseRequest((HttpRequest Http, byte[] Body) sent, Route53Route route, string id)
    {
        try
        {
            var call = new RestCall(id, sent.Http.Query, route.Writes ? ParseBody(sent.Body) : null);
            return new(
                route.Action,
                route.Writes,
                transaction => new($"{route.Action}Response", [.. route.Handle(call, transaction).OfType<object>()])
            )
            {
                Draws = Route53RequestLimits.GetDraws(route.Action),
                Exclusive = route.Action == "ChangeResourceRecordSets" ? id : null,
            };
        }
        catch (XmlException broken)
        {
            return ApiRequest.Rejected(route.Action, new ApiException("InvalidInput", $"The request body is not valid XML: {broken.Message}"));
        }
    }

    private static XElement ParseBody(byte[] bytes)
    {
        var body = XElement.Load(new MemoryStream(bytes));
        foreach (var element in body.DescendantsAndSelf())
            element.Name = element.Name.LocalName;

        return body;
    }
}
