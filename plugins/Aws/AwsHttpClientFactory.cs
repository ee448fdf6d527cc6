using Amazon.Runtime;

namespace OriginScript.Aws;

/// <summary>Creates HTTP clients that name what an endpoint does not do: accept a connection, answer, or come to the end of an answer.</summary>
internal sealed class AwsHttpClientFactory(EndpointDeadlines deadlines) : HttpClientFactory
{
    public override HttpClient CreateHttpClient(IClientConfig clientConfig)
    {
        var connections = new SocketsHttpHandler { AllowAutoRedirect = clientConfig.AllowAutoRedirect, ConnectTimeout = deadlines.Connect };
        if (clientConfig.GetWebProxy() is { } proxy)
            connections.Proxy = proxy;
        if (clientConfig.MaxConnectionsPerServer is { } most)
            connections.MaxConnectionsPerServer = most;

        // Each wait has a deadline of its own, which says what was waited for.
        return new(new AnswerLimits(connections, deadlines)) { Timeout = Timeout.InfiniteTimeSpan };
    }
}
