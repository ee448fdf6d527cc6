using Amazon.EC2;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace OriginScript.Ec2;

/// <summary>
/// Creates the client for AllocateAddress, which has no client token: the SDK retries the call only if EC2 rejected it unserved, never if a response
/// was lost.
/// </summary>
internal static class AwsAllocationClient
{
    public static AmazonEC2Client Create(AWSCredentials? credentials, AmazonEC2Config config)
    {
        // The SDK retries on connections that the server has closed, even if retries are disabled.
        config.MaxStaleConnectionRetries = 0;
        return credentials is null ? new ThrottlingRetryClient(config) : new ThrottlingRetryClient(credentials, config);
    }

    private sealed class ThrottlingRetryClient : AmazonEC2Client
    {
        public ThrottlingRetryClient(AmazonEC2Config config)
            : base(config) { }

        public ThrottlingRetryClient(AWSCredentials credentials, AmazonEC2Config config)
            : base(credentials, config) { }

        protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
        {
            base.CustomizeRuntimePipeline(pipeline);
            pipeline.ReplaceHandler<RetryHandler>(new RetryHandler(new ThrottlingRetryPolicy(Config)));
        }
    }

    private sealed class ThrottlingRetryPolicy(IClientConfig config) : StandardRetryPolicy(config)
    {
        public override Task<bool> RetryForExceptionAsync(IExecutionContext executionContext, Exception exception) =>
            Task.FromResult(IsThrottlingError(exception));
    }
}
