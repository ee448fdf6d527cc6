using System.Collections.Concurrent;

namespace OriginScript.Ec2.Tests;

/// <summary>Each request is reported with its attempts, its id and, if asked for, its bodies.</summary>
public sealed class TraceTests
{
    [Fact]
    public async Task A_request_is_reported_with_all_its_attempts()
    {
        // Every second request is throttled, and the SDK tries it again.
        await using var rehearsal = await SandboxFixture.Start("throttle:2");
        var trace = new RecordingTrace(TraceLevel.Calls);
        using var compute = new AwsCompute(rehearsal.Options, new() { Trace = trace });
        await compute.EnsureReady(default);
        await compute.EnsureReady(default);
        Assert.Equal(3, trace.Requests.Sum(request => request.Attempts));
        var request = trace.Requests.First();
        Assert.Equal(("EC2", "DescribeVpcs", null), (request.Service, request.Action, request.Error));
        Assert.False(string.IsNullOrEmpty(request.RequestId));
        Assert.True(request.Elapsed > TimeSpan.Zero);
        Assert.Null(request.Sent);
    }

    [Fact]
    public async Task Bodies_are_reported_value_by_value()
    {
        await using var rehearsal = await SandboxFixture.Start();
        var request = await TraceOne(rehearsal, TraceLevel.Bodies);
        Assert.Contains("Filters[0].Name = is-default", request.Sent!.Split('\n'));
        Assert.Contains("Vpcs[0].IsDefault = True", request.Received!.Split('\n'));
    }

    [Fact]
    public async Task A_request_without_an_answer_is_reported_too()
    {
        await using var rehearsal = await SandboxFixture.Start();
        var trace = new RecordingTrace(TraceLevel.Calls);
        using var compute = new AwsCompute(
            rehearsal.Options with
            {
                Region = "no-such-region",
                EndpointUrl = new("http://127.0.0.1:9/"),
            },
            new() { Trace = trace }
        );
        await Assert.ThrowsAnyAsync<OriginException>(() => compute.EnsureReady(default));
        Assert.NotNull(Assert.Single(trace.Requests).Error);
    }

    private static async Task<RequestTrace> TraceOne(SandboxFixture rehearsal, TraceLevel level)
    {
        var trace = new RecordingTrace(level);
        using var compute = new AwsCompute(rehearsal.Options, new() { Trace = trace });
        await compute.EnsureReady(default);
        return Assert.Single(trace.Requests);
    }

    private sealed class RecordingTrace(TraceLevel level) : ITrace
    {
        public ConcurrentQueue<RequestTrace> Requests { get; } = [];

        public TraceLevel Level => level;

        public void Report(RequestTrace request) => Requests.Enqueue(request);

        public void Report(CommandTrace command) => throw new InvalidOperationException($"no command is run: {command}");
    }
}
