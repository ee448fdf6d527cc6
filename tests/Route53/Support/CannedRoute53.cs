using System.Collections.Concurrent;
using System.Text;
using Amazon.Route53;
using Amazon.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace OriginScript.Route53.Tests.Support;

/// <summary>An HTTP server on loopback that gives the answers it was handed, in order, the last one for ever, and remembers the requests.</summary>
internal sealed class CannedRoute53 : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<CannedAnswer> _answers;

    private CannedRoute53(IEnumerable<CannedAnswer> answers)
    {
        _answers = new(answers);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(Answer);
    }

    public ConcurrentQueue<SeenRequest> Seen { get; } = [];

    public static async Task<CannedRoute53> Answering(params CannedAnswer[] answers)
    {
        var server = new CannedRoute53(answers);
        await server._app.StartAsync();
        return server;
    }

    public AmazonRoute53Client Client(int? retries = null) => new(
        new BasicAWSCredentials("AKIDEXAMPLE", "secret"),
        new AmazonRoute53Config { ServiceURL = _app.Urls.Single(), MaxErrorRetry = retries ?? 3 });

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task Answer(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: false);
        Seen.Enqueue(new(
            http.Request.Method,
            http.Request.Path + http.Request.QueryString,
            http.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            await reader.ReadToEndAsync()));
        var answer = _answers.Count > 1 && _answers.TryDequeue(out var next) ? next : _answers.First();
        http.Response.StatusCode = answer.Status;
        http.Response.ContentType = "text/xml";
        await http.Response.WriteAsync(answer.Body);
    }
}
