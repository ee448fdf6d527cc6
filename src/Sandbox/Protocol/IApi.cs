using System.Xml.Linq;
using Microsoft.AspNetCore.Http;

namespace OriginScript.Sandbox.Protocol;

/// <summary>One of the two protocols that share the endpoint.</summary>
internal interface IApi
{
    string Name { get; }

    XNamespace Space { get; }

    Refusal Throttled { get; }

    /// <summary>Never fails: what cannot be understood becomes a request whose effect is the refusal.</summary>
    Task<Request> Read(HttpRequest http);

    void Authenticate(Signature? signature);

    XElement Describe(Refusal refusal, string requestId);
}
