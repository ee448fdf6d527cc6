using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using OriginScript.AwsEmulator.Protocol;

namespace OriginScript.AwsEmulator.Server;

/// <summary>
/// Admits a request only if it is signed with the access key of the world: whoever cannot read the world's folder cannot use its server, although every
/// user of this computer can connect to it.
/// </summary>
internal sealed partial class RequestAuthenticator(SandboxCredentials credentials, TimeProvider clock)
{
    private const string TimeFormat = "yyyyMMdd'T'HHmmss'Z'";

    private static readonly TimeSpan MaxSkew = TimeSpan.FromMinutes(5);

    /// <summary>The scope of an admitted request.</summary>
    /// <exception cref="ApiException">It is not admitted.</exception>
    public CredentialScope Authenticate(HttpRequest http, ReadOnlySpan<byte> body, IApi api)
    {
        var time = http.Headers["x-amz-date"].ToString();
        if (SigV4Header.Parse(http.Headers.Authorization.ToString()) is not { } header || !header.SignedHeaders.Contains("host"))
            throw api.AuthenticationError(AuthenticationFailure.Unsigned);

        if (header.AccessKeyId != credentials.AccessKeyId)
            throw api.AuthenticationError(AuthenticationFailure.UnknownKey);

        if (header.Scope.Service != api.Name)
            throw api.AuthenticationError(AuthenticationFailure.OtherScope, $"Credential should be scoped to correct service: '{api.Name}'.");

        if (!RegionName().IsMatch(header.Scope.Region))
            throw api.AuthenticationError(AuthenticationFailure.OtherScope, "Credential should be scoped to a valid region.");

        ThrowIfOutOfTime(time, header.Scope, api);
        var expected = SigV4.Sign(credentials.SecretAccessKey, header.Scope, time, CanonicalRequest.Create(http, header.SignedHeaders, body));
        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(expected), Encoding.ASCII.GetBytes(header.Signature))
            ? header.Scope
            : throw api.AuthenticationError(AuthenticationFailure.OtherSignature);
    }

    private void ThrowIfOutOfTime(string text, CredentialScope scope, IApi api)
    {
        if (
            !DateTimeOffset.TryParseExact(text, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            || !text.StartsWith(scope.Date, StringComparison.Ordinal)
        )
            throw api.AuthenticationError(AuthenticationFailure.Unsigned);

        var now = clock.GetUtcNow();
        var bound = now - MaxSkew;
        if (time < bound)
            throw api.AuthenticationError(
                AuthenticationFailure.OutOfTime,
                $"Signature expired: {text} is now earlier than {Format(bound)} ({Format(now)} - 5 min.)"
            );

        bound = now + MaxSkew;
        if (time > bound)
            throw api.AuthenticationError(
                AuthenticationFailure.OutOfTime,
                $"Signature not yet current: {text} is still later than {Format(bound)} ({Format(now)} + 5 min.)"
            );
    }

    private static string Format(DateTimeOffset time) => time.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture);

    [GeneratedRegex("^[a-z]{2,4}(-[a-z]+)+-[0-9]{1,2}$")]
    private static partial Regex RegionName();
}
