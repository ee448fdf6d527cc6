using System.Security.Cryptography;
using System.Text;

namespace OriginScript.AwsEmulator.Protocol;

/// <summary>Signature Version 4, from the canonical request on.</summary>
internal static class SigV4
{
    public const string Algorithm = "AWS4-HMAC-SHA256";

    /// <summary>The signature of a request, in hexadecimal.</summary>
    /// <param name="secretAccessKey">The secret key of the client.</param>
    /// <param name="scope">The scope of the request.</param>
    /// <param name="time">The time of the request, as it sent it.</param>
    /// <param name="canonicalRequest">The request in the one form that both sides sign.</param>
    public static string Sign(string secretAccessKey, CredentialScope scope, string time, string canonicalRequest)
    {
        var toSign = $"{Algorithm}\n{time}\n{scope}\n{Hash(Encoding.UTF8.GetBytes(canonicalRequest))}";
        string[] steps = [scope.Date, scope.Region, scope.Service, CredentialScope.Terminator, toSign];
        return Convert.ToHexStringLower(
            steps.Aggregate(Encoding.UTF8.GetBytes($"AWS4{secretAccessKey}"), (key, text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)))
        );
    }

    /// <summary>SHA-256, in hexadecimal.</summary>
    public static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
