using Amazon.EC2;
using Amazon.EC2.Model;
using Amazon.Runtime;

namespace OriginScript.AwsEmulator.Tests;

/// <summary>A server on a temporary folder, a stopped clock, and a real EC2 client that never retries.</summary>
internal sealed class SandboxFixture : IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private SandboxServer _server = null!;
    private Func<SandboxOptions, SandboxOptions> _configure = options => options;

    public FakeClock Clock { get; } = new();

    public string Folder => _folder.In("world");

    public Uri Endpoint => _server.Endpoint;

    public SandboxCredentials Credentials => SandboxCredentials.GetOrCreate(Folder);

    public AmazonEC2Client Ec2 { get; private set; } = null!;

    public Route53TestClient Zones { get; private set; } = null!;

    public string Calls => File.ReadAllText(Path.Combine(Folder, "calls.log"));

    public static async Task<SandboxFixture> Start(string faults = "", Func<SandboxOptions, SandboxOptions>? with = null)
    {
        var rehearsal = new SandboxFixture();
        rehearsal._configure = with ?? rehearsal._configure;
        await rehearsal.StartServer(faults, rehearsal._configure);
        return rehearsal;
    }

    /// <summary>Restarts the server on the same world, with the same options unless others are given.</summary>
    public async Task Restart(Func<SandboxOptions, SandboxOptions>? with = null)
    {
        await _server.DisposeAsync();
        await StartServer("", with ?? _configure);
    }

    /// <summary>Stops the server until the next <see cref="Restart"/>.</summary>
    public ValueTask Stop() => _server.DisposeAsync();

    public async Task<Instance> Launch(string name = "broker", Action<RunInstancesRequest>? with = null)
    {
        var request = new RunInstancesRequest
        {
            ImageId = await TestImages.Newest(Ec2, "debian-12-amd64-*"),
            InstanceType = InstanceType.T3Small,
            MinCount = 1,
            MaxCount = 1,
            TagSpecifications = [new() { ResourceType = ResourceType.Instance, Tags = [new("Name", name)] }],
        };
        with?.Invoke(request);
        return (await Ec2.RunInstancesAsync(request)).Reservation.Instances[0];
    }

    public async Task<Instance> LaunchAndWait(string name = "broker")
    {
        var instance = await Launch(name);
        Clock.Advance(2);
        return await GetInstance(instance.InstanceId);
    }

    public async Task<Instance> GetInstance(string id) =>
        (await Ec2.DescribeInstancesAsync(new DescribeInstancesRequest { InstanceIds = [id] })).Reservations[0].Instances[0];

    public async Task<Address> GetAddress(string id) =>
        (await Ec2.DescribeAddressesAsync(new DescribeAddressesRequest { AllocationIds = [id] })).Addresses[0];

    public async ValueTask DisposeAsync()
    {
        Ec2.Dispose();
        Zones.Dispose();
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    private async Task StartServer(string faults, Func<SandboxOptions, SandboxOptions> with)
    {
        _server = await SandboxServer.Start(
            with(
                new()
                {
                    Folder = Folder,
                    Clock = Clock,
                    Faults = Faults.Parse(faults),
                }
            )
        );
        Ec2 = new(
            new BasicAWSCredentials(Credentials.AccessKeyId, Credentials.SecretAccessKey),
            new AmazonEC2Config
            {
                ServiceURL = _server.Endpoint.ToString(),
                MaxErrorRetry = 0,
                MaxStaleConnectionRetries = 0,
            }
        );
        Zones = new(_server.Endpoint, Credentials);
    }
}
