using Amazon.EC2;
using OriginScript.Aws;

namespace OriginScript.Ec2;

/// <summary>The EC2 clients, created on first use. They share the request rates.</summary>
internal sealed class AwsEc2Clients : IDisposable
{
    private const string Service = "EC2";
    private const string ServiceInMessages = "ec2";

    private readonly AwsConnection _connection;
    private readonly Lazy<AmazonEC2Client> _client;
    private readonly Lazy<AmazonEC2Client> _allocationClient;

    public AwsEc2Clients(AwsOptions options, PortContext context)
    {
        _connection = new(options);
        Rates = new(AwsEc2Rates.Get, context.Clock, context.Notify);
        _client = new(() => Create(CreateConfig()).KeepTo(Rates, ServiceInMessages).ReportTo(context.Trace, Service));
        _allocationClient = new(() =>
            Create(CreateAllocationConfig()).KeepTo(Rates, ServiceInMessages, repeatsOnlyUnserved: true).ReportTo(context.Trace, Service)
        );
    }

    /// <summary>The rates that all clients keep to.</summary>
    public AwsRequestRates Rates { get; }

    /// <summary>The client for every call that may be retried.</summary>
    public AmazonEC2Client Client => _client.Value;

    /// <summary>
    /// The client for AllocateAddress, which has no client token: a call is repeated only if EC2 rejected it unserved, never if a response was lost.
    /// </summary>
    public AmazonEC2Client AllocationClient => _allocationClient.Value;

    /// <summary>The region or the endpoint, for messages.</summary>
    public string Location => _connection.Location ?? "EC2";

    public void Dispose()
    {
        foreach (var client in new[] { _client, _allocationClient }.Where(client => client.IsValueCreated))
            client.Value.Dispose();
    }

    private AmazonEC2Client Create(AmazonEC2Config config) => _connection.Credentials is { } given ? new(given, config) : new(config);

    private AmazonEC2Config CreateConfig() => _connection.Configure(new AmazonEC2Config());

    private AmazonEC2Config CreateAllocationConfig()
    {
        var config = CreateConfig();

        // The SDK retries on connections that the server has closed, even if retries are disabled.
        config.MaxStaleConnectionRetries = 0;
        return config;
    }
}
