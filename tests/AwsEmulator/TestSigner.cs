using System.Security.Cryptography;
using Amazon.Runtime.Internal.Auth;

namespace OriginScript.AwsEmulator.Tests;

/// <summary>Signs a raw request with the signer of the AWS SDK.</summary>
internal sealed record TestSigner(SandboxCredentials Credentials, string Service)
{
    public string Region { get; init; } = "us-east-1";

    /// <summary>The time that is signed; by default the real one.</summary>
    public DateTime? Time { get; init; }

    public async Task Sign(HttpRequestMessage message)
    {
        var time = Time ?? TimeProvider.System.GetUtcNow().UtcDateTime;
        var uri = message.RequestUri!;
        message.Headers.Add("x-amz-date", $"{time:yyyyMMdd'T'HHmmss'Z'}");
        var body = message.Content is null ? [] : await message.Content.ReadAsByteArrayAsync();
        const string SignedHeaders = "host;x-amz-date";
        var canonical = string.Join(
            '\n',
            message.Method.Method,
            uri.AbsolutePath,
            CanonicalQuery(uri.Query),
            $"host:{uri.Authority}\nx-amz-date:{message.Headers.GetValues("x-amz-date").Single()}\n",
            SignedHeaders,
            Convert.ToHexStringLower(SHA256.HashData(body))
        );
        var signed = AWS4Signer.ComputeSignature(
            Credentials.AccessKeyId,
            Credentials.SecretAccessKey,
            Region,
            time,
            Service,
            SignedHeaders,
            canonical
        );
        message.Headers.TryAddWithoutValidation("Authorization", signed.ForAuthorizationHeader);
    }

    private static string CanonicalQuery(string query) =>
        string.Join(
            '&',
            query
                .TrimStart('?')
                .Split('&', StringSplitOptions.RemoveEmptyEntries)
                .Select(pair => string.Join('=', pair.Split('=', 2).Select(part => Uri.EscapeDataString(Uri.UnescapeDataString(part)))))
                .Order(StringComparer.Ordinal)
        );
}
