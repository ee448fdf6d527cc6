using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Amazon.EC2;
using OriginScript.Aws;
using OriginScript.Ec2;
using OriginScript.Route53;

namespace OriginScript.Attack.Tests;

/// <summary>An endpoint that misbehaves is named in time with what was waited for, and cannot fill the memory.</summary>
public sealed class EndpointTests
{
    private static readonly EndpointDeadlines Short = new()
    {
        Connect = TimeSpan.FromSeconds(1),
        Begin = TimeSpan.FromSeconds(2),
        End = TimeSpan.FromSeconds(3),
    };

    public static TheoryData<string, string> Kinds =>
        new()
        {
            { nameof(HostileEndpoint.Hang), "did not answer within 2 s" },
            { nameof(HostileEndpoint.DripHeaders), "did not answer within 2 s" },
            { nameof(HostileEndpoint.DripBody), "did not come to the end of its answer within 3 s" },
            { nameof(HostileEndpoint.SendEightGigabytes), "answered with more than 16 MiB" },
            { nameof(HostileEndpoint.SendWithoutEnd), "answered with more than 16 MiB" },
        };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task It_is_named_with_what_it_did_not_do(string kind, string reason)
    {
        using var endpoint = new HostileEndpoint(Find(kind));
        using var http = new AwsHttpClientFactory(Short).CreateHttpClient(new AmazonEC2Config());
        var error = await Assert.ThrowsAnyAsync<Exception>(ReadAll);

        Assert.Equal($"{endpoint.Address.GetLeftPart(UriPartial.Authority)} {reason}", EndpointException.FindIn(error)?.Message);

        async Task ReadAll()
        {
            await using var answer = await http.GetStreamAsync(endpoint.Address);
            await answer.CopyToAsync(Stream.Null);
        }
    }

    [Fact]
    public async Task One_that_accepts_no_connection_is_named()
    {
        using var full = new TcpListener(IPAddress.Loopback, 0);
        full.Start(backlog: 1);
        var waiting = Enumerable.Range(0, 4).Select(_ => new TcpClient()).ToArray();
        foreach (var client in waiting)
            _ = client.ConnectAsync((IPEndPoint)full.LocalEndpoint);
        using var http = new AwsHttpClientFactory(Short).CreateHttpClient(new AmazonEC2Config());
        var error = await Assert.ThrowsAsync<EndpointException>(() => http.GetStringAsync($"http://{full.LocalEndpoint}/"));
        foreach (var client in waiting)
            client.Dispose();

        Assert.Equal($"http://{full.LocalEndpoint} did not accept a connection within 1 s", error.Message);
    }

    [Fact]
    public void Every_deadline_is_within_thirty_seconds()
    {
        var real = new EndpointDeadlines();

        Assert.All([real.Connect, real.Begin, real.End], deadline => Assert.InRange(deadline.TotalSeconds, 1, 29));
    }

    [Fact]
    public async Task EC2_names_it_within_thirty_seconds_and_says_meanwhile_what_is_waited_for()
    {
        using var endpoint = new HostileEndpoint(HostileEndpoint.DripBody);
        var said = new List<string>();
        using var compute = new AwsCompute(CreateOptions(endpoint), new() { Notify = said.Add });
        var clock = Stopwatch.StartNew();
        var error = await Assert.ThrowsAsync<OutcomeUnknownException>(() => compute.EnsureReady(default));

        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 30);
        Assert.Equal([$"Waiting for {endpoint.Address} to answer ec2:DescribeVpcs."], said);
        Assert.Equal(
            $"{endpoint.Address.GetLeftPart(UriPartial.Authority)} did not come to the end of its answer within 25 s, asked to call ec2:DescribeVpcs. Check --endpoint-url, the region and the network.",
            error.Message
        );
    }

    [Fact]
    public async Task Route_53_names_it_too()
    {
        using var endpoint = new HostileEndpoint(HostileEndpoint.SendWithoutEnd);
        using var zones = new AwsZones(CreateOptions(endpoint), new());
        var error = await Assert.ThrowsAsync<OutcomeUnknownException>(() => zones.EnsureReady(default));

        Assert.Equal(
            $"{endpoint.Address.GetLeftPart(UriPartial.Authority)} answered with more than 16 MiB, asked to list the zones. Check --endpoint-url, the region and the network.",
            error.Message
        );
        Assert.Equal(1, endpoint.Requests);
    }

    [Fact]
    public async Task No_more_of_a_large_answer_is_read_than_its_limit()
    {
        using var endpoint = new HostileEndpoint(HostileEndpoint.SendEightGigabytes);
        using var compute = new AwsCompute(CreateOptions(endpoint), new());
        await Assert.ThrowsAsync<OutcomeUnknownException>(() => compute.EnsureReady(default));

        // What lies in the buffers of the two sockets was sent and not read.
        Assert.InRange(endpoint.BytesSent, LimitedStream.MaxBytes / 2, LimitedStream.MaxBytes + (16 * 1024 * 1024));
    }

    private static AwsOptions CreateOptions(HostileEndpoint endpoint) =>
        new()
        {
            EndpointUrl = endpoint.Address,
            AccessKeyId = "AKIDEXAMPLE",
            SecretAccessKey = new("wJalrXUtnFEMI"),
            Region = "eu-central-1",
        };

    private static Func<HostileEndpoint, NetworkStream, CancellationToken, Task> Find(string kind) =>
        typeof(HostileEndpoint).GetMethod(kind)!.CreateDelegate<Func<HostileEndpoint, NetworkStream, CancellationToken, Task>>();
}
