using System.Runtime.CompilerServices;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace OriginScript.Aws;

/// <summary>Reports the requests of a client.</summary>
public static class AwsTrace
{
    /// <summary>Reports each request of the client, if somebody reads the trace. Call it before the first request.</summary>
    /// <param name="client">The client.</param>
    /// <param name="service">The service in the trace, <c>EC2</c>.</param>
    /// <param name="trace">The trace of the port's context.</param>
    public static T ReportTo<T>(this T client, ITrace? trace, string service)
        where T : AmazonServiceClient
    {
        if (trace is { Level: not TraceLevel.None })
            GetPipeline(client).AddHandler(new AwsTraceHandler(service, trace));
        return client;
    }

    // The SDK lets only a derived client change its pipeline, and each service has its own class.
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_RuntimePipeline")]
    internal static extern RuntimePipeline GetPipeline(AmazonServiceClient client);
}
