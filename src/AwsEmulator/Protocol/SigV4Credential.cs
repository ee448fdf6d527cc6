using Microsoft.AspNetCore.Http;

namespace OriginScript.AwsEmulator.Protocol;

/// <summary>The credential scope of a SigV4 Authorization header; the sandbox accepts any key and does not verify the signature.</summary>
internal sealed record SigV4Credential(string AccessKey, string Region, string Service)
{
    private const string Scheme = "AWS4-HMAC-SHA256";

    public static SigV4Credential? Parse(HttpRequest http)
    {
        var header = http.Headers.Authorization.ToString();
        if (!header.StartsWith(Scheme + " ", StringComparison.Ordinal))
            return null;

        var parts = header[Scheme.Length..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var scope = parts.FirstOrDefault(part => part.StartsWith("Credential=", StringComparison.Ordinal))?["Credential=".Length..].Split('/');
        var signed = parts.Any(part => part.StartsWith("Signature=", StringComparison.Ordinal));

        // An access key id has no slash: key/date/region/service/aws4_request
        return signed && scope is [var key, _, var region, var service, "aws4_request"] ? new(key, region, service) : null;
    }
}
