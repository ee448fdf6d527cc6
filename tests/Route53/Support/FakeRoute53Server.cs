using System.Collections.Concurrent;
using System.Text;
using Amazon.Route53;
using Amazon.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace OriginScript.Route53.Tests.Support;

/// <summary>An HTTP server on loopback that returns the given responses in order, repeats the last one, and records the requests.</summary>
internal sealed class FakeRoute53Server : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<CannedResponse> _responses;

    private FakeRoute53Server(IEnumerable<CannedResponse> answers)
    {
        _responses = new(answers);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(Respond);
    }

    public ConcurrentQueue<RecordedRequest> Requests { get; } = [];

    public static async Task<FakeRoute53Server> Start(params CannedResponse[] answers)
    {
        var server = new FakeRoute53Server(answers);
        await server._app.StartAsync();
        return server;
    }

    public AmazonRoute53Client Client(int? retries = null) =>
        new(
            new BasicAWSCredentials("AKIDEXAMPLE", "secret"),
            new AmazonRoute53Config { ServiceURL = _app.Urls.Single(), MaxErrorRetry = retries ?? 3 }
        );

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task Respond(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: false);
        Requests.Enqueue(
            new(
                http.Request.Method,
                http.Request.Path + http.Request.QueryString,
                http.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
                await reader.ReadToEndAsync()
            )
        );
        var answer = _responses.Count > 1 && _responses.TryDequeue(out var next) ? next : _responses.First();
        http.Response.StatusCode = answer.Status;
        http.Response.ContentType = "text/xml";
        await http.Response.WriteAsync(answer.Body);
    }
}
