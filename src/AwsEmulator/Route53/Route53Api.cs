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

    public async Task<ApiRequest> ParseRequest(HttpRequest http)
    {
        var path = http.Path.Value![Root.Length..].Trim('/');
        foreach (var route in Routes.Where(route => route.Method == http.Method))
        {
            if (route.MatchId(path) is { } id)
                return await ParseRequest(http, route, id);
        }

        return ApiRequest.Rejected("-", new ApiException("InvalidAction", $"There is no action at {http.Method} {http.Path}.", 404));
    }

    public void Authenticate(SigV4Credential? signature)
    {
        if (signature is null)
            throw new ApiException("MissingAuthenticationToken", "Missing Authentication Token", 403);

        if (signature.Service != Name)
            throw new ApiException("SignatureDoesNotMatch", $"Credential should be scoped to correct service: '{Name}'.", 403);
    }

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

    private static async Task<ApiRequest> ParseRequest(HttpRequest http, Route53Route route, string id)
    {
        try
        {
            var call = new RestCall(id, http.Query, route.Writes ? await ReadBody(http) : null);
            return new(route.Action, route.Writes, draft => new($"{route.Action}Response", [.. route.Handle(call, draft).OfType<object>()]));
        }
        catch (XmlException broken)
        {
            return ApiRequest.Rejected(route.Action, new ApiException("InvalidInput", $"The request body is not valid XML: {broken.Message}"));
        }
    }

    private static async Task<XElement> ReadBody(HttpRequest http)
    {
        var body = await XElement.LoadAsync(http.Body, LoadOptions.None, http.HttpContext.RequestAborted);
        foreach (var element in body.DescendantsAndSelf())
            element.Name = element.Name.LocalName;

        return body;
    }
}
