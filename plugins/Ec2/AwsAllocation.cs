using Amazon.EC2;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace OriginScript.Ec2;

/// <summary>
/// The client for AllocateAddress, which has no client token: the SDK repeats the call only where EC2 has turned it away unserved, never where an answer
/// was lost.
/// </summary>
internal static class AwsAllocation
{
    public static AmazonEC2Client Client(AWSCredentials? credentials, AmazonEC2Config config)
    {
        // The SDK repeats on connections that the other side has closed, even with no retries at all.
        config.MaxStaleConnectionRetries = 0;
        return credentials is null ? new WithoutToken(config) : new WithoutToken(credentials, config);
    }

    private sealed class WithoutToken : AmazonEC2Client
    {
        public WithoutToken(AmazonEC2Config config)
            : base(config)
        {
        }

        public WithoutToken(AWSCredentials credentials, AmazonEC2Config config)
            : base(credentials, config)
        {
        }

        protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
        {
            base.CustomizeRuntimePipeline(pipeline);
            pipeline.ReplaceHandler<RetryHandler>(new RetryHandler(new WhenThrottled(Config)));
        }
    }

    private sealed class WhenThrottled(IClientConfig config) : StandardRetryPolicy(config)
    {
        public override Task<bool> RetryForExceptionAsync(IExecutionContext executionContext, Exception exception) =>
            Task.FromResult(IsThrottlingError(exception));
    }
}
