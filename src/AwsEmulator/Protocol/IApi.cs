using System.Xml.Linq;
using Microsoft.AspNetCore.Http;

namespace OriginScript.AwsEmulator.Protocol;

/// <summary>One of the two protocols that share the endpoint.</summary>
internal interface IApi
{
    string Name { get; }

    XNamespace Namespace { get; }

    ApiException ThrottlingError { get; }

    /// <summary>Never fails: an invalid request becomes one whose effect is the error.</summary>
    Task<ApiRequest> ParseRequest(HttpRequest http);

    void Authenticate(SigV4Credential? signature);

    XElement ToErrorXml(ApiException refusal, string requestId);
}
