using Amazon.EC2;
using OriginScript.Aws;

namespace OriginScript.Ec2;

/// <summary>The EC2 clients, created on first use.</summary>
internal sealed class AwsEc2Clients : IDisposable
{
    private const string Service = "EC2";

    private readonly AwsConnection _connection;
    private readonly Lazy<AmazonEC2Client> _client;
    private readonly Lazy<AmazonEC2Client> _allocationClient;

    public AwsEc2Clients(AwsOptions options, ITrace? trace)
    {
        _connection = new(options);
        _client = new(() =>
            (_connection.Credentials is { } given ? new AmazonEC2Client(given, CreateConfig()) : new(CreateConfig())).ReportTo(trace, Service)
        );
        _allocationClient = new(() => AwsAllocationClient.Create(_connection.Credentials, CreateConfig()).ReportTo(trace, Service));
    }

    /// <summary>The client for every call that may be retried.</summary>
    public AmazonEC2Client Client => _client.Value;

    /// <summary>The client for AllocateAddress, which must not be retried.</summary>
    public AmazonEC2Client AllocationClient => _allocationClient.Value;

    /// <summary>The region or the endpoint, for messages.</summary>
    public string Location => _connection.Location ?? "EC2";

    public void Dispose()
    {
        foreach (var client in new[] { _client, _allocationClient }.Where(client => client.IsValueCreated))
            client.Value.Dispose();
    }

    private AmazonEC2Config CreateConfig() => _connection.Configure(new AmazonEC2Config());
}
