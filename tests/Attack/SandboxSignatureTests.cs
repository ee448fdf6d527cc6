using CsCheck;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using OriginScript.AwsEmulator.Ec2;
using OriginScript.AwsEmulator.Protocol;
using OriginScript.AwsEmulator.Server;

namespace OriginScript.Attack.Tests;

/// <summary>Only a request that was signed with the key of the world, as it arrives, is admitted to a sandbox (I1).</summary>
public sealed class SandboxSignatureTests
{
    private static readonly SandboxCredentials Credentials = new("AKIASANDBOX234567ABC", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY");
    private static readonly FakeClock Clock = new();
    private static readonly Ec2Api Api = new();
    private static readonly CredentialScope Scope = new("20251120", "us-east-1", "ec2");
    private static readonly RequestAuthenticator Authenticator = new(Credentials, Clock);

    private static readonly Gen<string> HeaderParts = Gen.OneOf(
        "AWS4-HMAC-SHA256",
        " ",
        ",",
        "=",
        "/",
        ";",
        "Credential",
        "SignedHeaders",
        "Signature",
        "AKIASANDBOX234567ABC",
        "20251120",
        "us-east-1",
        "ec2",
        "aws4_request",
        "host",
        "x-amz-date",
        "\0",
        "é"
    );

    private static readonly Gen<Sent> Requests =
        from path in Gen.String[Gen.Char["abc%2F/.~é "], 0, 12]
        from query in Gen.String[Gen.Char["ab=&%20+"], 0, 12]
        from header in Gen.String[Gen.Char["ab \t,"], 0, 8]
        from body in Gen.Byte.Array[0, 40]
        select new Sent($"/{path}", query, header, body);

    [Fact]
    public void Any_authorization_header_is_refused_unless_it_is_a_signature() =>
        Generated.Holds(
            HeaderParts.Array[0, 24],
            parts =>
            {
                var request = new Sent("/", "", "", []).ToRequest();
                request.Headers.Authorization = string.Concat(parts);
                Assert.Throws<ApiException>(() => Authenticator.Authenticate(request, [], Api));
            }
        );

    [Fact]
    public void A_signed_request_is_admitted_and_the_same_one_with_any_change_is_not() =>
        Generated.Holds(
            Gen.Select(Requests, Gen.Int[0, 5], Gen.Byte),
            input =>
            {
                var (sent, part, value) = input;
                var authorization = sent.Sign();
                Assert.Equal(Scope, Authenticate(sent, authorization));
                var (changed, header) = Change(sent, authorization, part, value);
                Assert.Throws<ApiException>(() => Authenticate(changed, header));
            }
        );

    private static CredentialScope Authenticate(Sent sent, string authorization)
    {
        var request = sent.ToRequest();
        request.Headers.Authorization = authorization;
        return Authenticator.Authenticate(request, sent.Body, Api);
    }

    private static (Sent Sent, string Authorization) Change(Sent sent, string authorization, int part, byte value) =>
        part switch
        {
            0 => (sent with { Path = sent.Path + "x" }, authorization),
            1 => (sent with { Query = sent.Query + "&x=1" }, authorization),
            2 => (sent with { Header = sent.Header + "x" }, authorization),
            3 => (sent with { Body = [.. sent.Body, value] }, authorization),
            4 => (sent, authorization.Replace("us-east-1", "eu-west-1", StringComparison.Ordinal)),
            _ => (sent, authorization[..^1] + (authorization[^1] == '0' ? '1' : '0')),
        };

    private sealed record Sent(string Path, string Query, string Header, byte[] Body)
    {
        private const string Time = "20251120T120000Z";

        public HttpRequest ToRequest()
        {
            var context = new DefaultHttpContext();
            context.Request.Method = "POST";
            context.Request.Headers.Host = "127.0.0.1:4566";
            context.Request.Headers["x-amz-date"] = Time;
            context.Request.Headers["x-amz-test"] = Header;
            context.Features.Get<IHttpRequestFeature>()!.RawTarget = Query.Length > 0 ? $"{Path}?{Query}" : Path;
            return context.Request;
        }

        public string Sign()
        {
            string[] signed = ["host", "x-amz-date", "x-amz-test"];
            var signature = SigV4.Sign(Credentials.SecretAccessKey, Scope, Time, CanonicalRequest.Create(ToRequest(), signed, Body));
            return $"{SigV4.Algorithm} Credential={Credentials.AccessKeyId}/{Scope}, SignedHeaders={string.Join(';', signed)}, Signature={signature}";
        }
    }

    private sealed class FakeClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2025, 11, 20, 12, 0, 0, TimeSpan.Zero);
    }
}
