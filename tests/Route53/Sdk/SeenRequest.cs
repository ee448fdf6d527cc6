namespace OriginScript.Route53.Tests.Sdk;

internal sealed record SeenRequest(string Method, string Target, IReadOnlyDictionary<string, string> Headers, string Body);
