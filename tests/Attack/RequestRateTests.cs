using Amazon.EC2.Model;
using Amazon.Runtime;
using CsCheck;
using OriginScript.Aws;
using OriginScript.AwsEmulator.Ec2;
using OriginScript.AwsEmulator.Protocol;
using OriginScript.AwsEmulator.Server;
using OriginScript.Ec2;

namespace OriginScript.Attack.Tests;

/// <summary>Whatever a run sends and whenever, a call that has waited for its turn finds a token at AWS.</summary>
public sealed class RequestRateTests
{
    private static readonly Gen<(double Capacity, double Rate, int[] Pauses)> Traffic = Gen.Select(
        Gen.Int[1, 20].Select(size => (double)size),
        Gen.Double[0.1, 20],
        Gen.Int[0, 500].Array[1, 40]
    );

    [Fact]
    public void A_call_that_has_waited_is_never_refused() =>
        Generated.Holds(
            Traffic,
            traffic =>
            {
                var clock = new ManualClock();
                var ours = new WaitingBucket(new("action", traffic.Capacity, traffic.Rate), clock);
                var theirs = new TokenBucket(new(traffic.Capacity, traffic.Rate), clock.GetUtcNow());
                var sent = new PriorityQueue<int, DateTimeOffset>();
                foreach (var pause in traffic.Pauses)
                {
                    clock.Now += TimeSpan.FromMilliseconds(pause);
                    sent.Enqueue(0, clock.Now + ours.Reserve());
                }

                while (sent.TryDequeue(out _, out var at))
                {
                    Assert.True(theirs.Has(1, at));
                    theirs.Take(1);
                }
            }
        );

    [Fact]
    public void A_bucket_serves_no_more_than_its_size_and_its_refill() =>
        Generated.Holds(
            Traffic,
            traffic =>
            {
                var clock = new ManualClock();
                var start = clock.Now;
                var bucket = new TokenBucket(new(traffic.Capacity, traffic.Rate), start);
                var served = 0;
                foreach (var pause in traffic.Pauses)
                {
                    clock.Now += TimeSpan.FromMilliseconds(pause);
                    if (!bucket.Has(1, clock.Now))
                        continue;
                    bucket.Take(1);
                    served++;
                }

                Assert.InRange(served, 1, traffic.Capacity + ((clock.Now - start).TotalSeconds * traffic.Rate) + 0.001);
            }
        );

    [Theory]
    [InlineData(typeof(RunInstancesRequest))]
    [InlineData(typeof(StartInstancesRequest))]
    [InlineData(typeof(StopInstancesRequest))]
    [InlineData(typeof(TerminateInstancesRequest))]
    [InlineData(typeof(DescribeAddressesRequest))]
    [InlineData(typeof(DescribeInstancesRequest))]
    [InlineData(typeof(AllocateAddressRequest))]
    [InlineData(typeof(AssociateAddressRequest))]
    [InlineData(typeof(CreateTagsRequest))]
    [InlineData(typeof(GetConsoleOutputRequest))]
    [InlineData(typeof(AuthorizeSecurityGroupIngressRequest))]
    public void The_sandbox_refuses_by_the_rates_that_the_plugin_keeps(Type request)
    {
        var action = Ec2Api.Actions[request.Name[..^"Request".Length]];

        Assert.Equal(
            Ec2RequestLimits.GetDraws(action, new Dictionary<string, string>()).Select(draw => draw.Limit),
            AwsEc2Rates
                .Get((AmazonWebServiceRequest)Activator.CreateInstance(request)!)
                .Select(rate => new RequestLimit(rate.Capacity, rate.RefillPerSecond))
        );
    }

    private sealed class ManualClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override DateTimeOffset GetUtcNow() => Now;

        public override long GetTimestamp() => Now.Ticks;
    }
}
