using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace OriginScript.AwsEmulator.Protocol;

/// <summary>A request in the one form that client and server sign.</summary>
internal static class CanonicalRequest
{
    /// <summary>Builds it from what arrived: target and headers as they were sent, and the hash of the body that was received.</summary>
    public static string Create(HttpRequest http, IReadOnlyList<string> signedHeaders, ReadOnlySpan<byte> body)
    {
        var target = (http.HttpContext.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "/").Split('?', 2);
        var headers = string.Concat(signedHeaders.Select(name => $"{name}:{CanonicalValue(http.Headers[name])}\n"));
        return string.Join(
            '\n',
            [
                http.Method,
                CanonicalPath(target[0]),
                target.Length > 1 ? CanonicalQuery(target[1]) : "",
                headers,
                string.Join(';', signedHeaders),
                SigV4.Hash(body),
            ]
        );
    }

    // All services but S3 encode the path once more than it is sent.
    private static string CanonicalPath(string path) => string.Join('/', path.Split('/').Select(Encode));

    private static string CanonicalQuery(string query) =>
        string.Join(
            '&',
            query
                .Split('&', StringSplitOptions.RemoveEmptyEntries)
                .Select(pair => pair.Split('=', 2))
                .Select(pair => (Name: Encode(Decode(pair[0])), Value: pair.Length > 1 ? Encode(Decode(pair[1])) : ""))
                .OrderBy(pair => pair.Name, StringComparer.Ordinal)
                .ThenBy(pair => pair.Value, StringComparer.Ordinal)
                .Select(pair => $"{pair.Name}={pair.Value}")
        );

    private static string CanonicalValue(IEnumerable<string?> values) =>
        string.Join(',', values.Select(value => string.Join(' ', (value ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))));

    private static string Decode(string text) => Uri.UnescapeDataString(text);

    // Exactly the unreserved characters of RFC 3986 stay as they are.
    private static string Encode(string text)
    {
        var encoded = new StringBuilder(text.Length);
        foreach (var octet in Encoding.UTF8.GetBytes(text))
        {
            if (char.IsAsciiLetterOrDigit((char)octet) || (char)octet is '-' or '_' or '.' or '~')
                encoded.Append((char)octet);
            else
                encoded.Append('%').Append(octet.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
        }

        return encoded.ToString();
    }
}
