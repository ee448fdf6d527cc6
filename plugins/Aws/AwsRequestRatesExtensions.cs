using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace OriginScript.Aws;

/// <summary>Makes clients keep to request rates.</summary>
public static class AwsRequestRatesExtensions
{
    /// <summary>Makes each call of the client wait for its turn, and repeats those that AWS refuses for their rate. Call it before the first request.</summary>
    /// <param name="client">The client.</param>
    /// <param name="rates">The rates of the service, shared by all of its clients.</param>
    /// <param name="service">The service in messages, <c>ec2</c>.</param>
    /// <param name="repeatsOnlyUnserved">
    /// Whether a call whose outcome is unknown is not repeated, because the API cannot tell the second attempt from another call.
    /// </param>
    public static T KeepTo<T>(this T client, AwsRequestRates rates, string service, bool repeatsOnlyUnserved = false)
        where T : AmazonServiceClient
    {
        var pipeline = AwsTrace.GetPipeline(client);
        pipeline.ReplaceHandler<RetryHandler>(new RetryHandler(new AwsRetryPolicy(client.Config, rates, service, repeatsOnlyUnserved)));
        pipeline.AddHandlerAfter<RetryHandler>(new AwsSlowCallHandler(rates, service));
        return client;
    }
}
