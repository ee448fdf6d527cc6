using System.Xml.Linq;
using Microsoft.AspNetCore.Http;

namespace OriginScript.AwsEmulator.Protocol;

/// <summary>One of the two protocols that share the endpoint.</summary>
internal interface IApi
{
    string Name { get; }

    XNamespace Namespace { get; }

    ApiException ThrottlingError { get; }

    /// <summary>The refusal of a call for what another call is changing.</summary>
    ApiException BusyError { get; }

    /// <summary>Parses an admitted request. Never fails: an invalid request becomes one whose effect is the error.</summary>
    ApiRequest ParseRequest(HttpRequest http, byte[] body);

    /// <summary>The API's own error for a request that is not admitted.</summary>
    /// <param name="failure">Why it is not.</param>
    /// <param name="detail">What is wrong about its scope or time, for APIs that say so.</param>
    ApiException AuthenticationError(AuthenticationFailure failure, string detail = "");

    XElement ToErrorXml(ApiException refusal, string requestId);
}
