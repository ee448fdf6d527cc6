using System.Buffers;
using Microsoft.AspNetCore.Http;
using OriginScript.AwsEmulator.Protocol;

namespace OriginScript.AwsEmulator.Server;

/// <summary>Reads a request whole, within limits, and admits it; only then is its content parsed.</summary>
internal sealed class RequestReader(RequestAuthenticator authenticator)
{
    /// <summary>Longer than any valid request: the longest, with user data and tags, is below 100 KiB.</summary>
    public const int MaxLength = 1024 * 1024;

    /// <summary>The request; one that is refused has the refusal as its effect.</summary>
    public async Task<ApiRequest> Read(IApi api, HttpRequest http)
    {
        try
        {
            ThrowIfOtherHost(http);
            var body = await ReadBody(http);
            var scope = authenticator.Authenticate(http, body, api);
            return api.ParseRequest(http, body) with { Region = scope.Region };
        }
        catch (ApiException refusal)
        {
            return ApiRequest.Rejected("-", refusal);
        }
    }

    // A web page may make a browser send requests here under a name of its own (DNS rebinding).
    private static void ThrowIfOtherHost(HttpRequest http)
    {
        var port = http.HttpContext.Connection.LocalPort;
        if (http.Host.Host.ToLowerInvariant() is not ("127.0.0.1" or "[::1]" or "localhost") || (http.Host.Port ?? 80) != port)
            throw new ApiException("AccessDenied", $"The Host header must be 127.0.0.1:{port}, [::1]:{port} or localhost:{port}.", 403);
    }

    private static async Task<byte[]> ReadBody(HttpRequest http)
    {
        if (http.ContentLength > MaxLength)
            throw TooLong();

        var body = new ArrayBufferWriter<byte>();
        while (await http.BodyReader.ReadAsync(http.HttpContext.RequestAborted) is var part)
        {
            foreach (var segment in part.Buffer)
                body.Write(segment.Span);

            http.BodyReader.AdvanceTo(part.Buffer.End);
            if (body.WrittenCount > MaxLength)
                throw TooLong();

            if (part.IsCompleted)
                break;
        }

        return body.WrittenSpan.ToArray();
    }

    private static ApiException TooLong() => new("RequestEntityTooLarge", $"The request is longer than {MaxLength} bytes.", 413);
}
