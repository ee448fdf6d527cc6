namespace OriginScript.Ec2.Tests;

/// <summary>EC2 in memory: an instance is running after its first read; ids are sequential.</summary>
internal sealed partial class FakeCloud : ICompute, IFakeWorld
{
    private readonly Lock _lock = new();
    private readonly List<Instance> _instances = [];
    private readonly List<ElasticIpAddress> _addresses = [];
    private readonly List<SecurityGroup> _groups = [new("sg-1", "default", "default VPC security group")];
    private readonly Dictionary<string, string> _byToken = [];
    private readonly Dictionary<string, int> _disks = [];
    private readonly Dictionary<string, string> _tokens = [];
    private int _next = 10;

    public List<Image> AllImages { get; } =
    [
        new()
        {
            Id = "ami-1",
            Name = "debian-12-amd64-20250101",
            Owner = "136693071363",
            Architecture = "x86_64",
            Created = "2025-01-01",
            RootDevice = "/dev/xvda",
            Size = 8,
        },
        new()
        {
            Id = "ami-2",
            Name = "debian-12-amd64-20250301",
            Owner = "136693071363",
            Architecture = "x86_64",
            Created = "2025-03-01",
            RootDevice = "/dev/xvda",
            Size = 8,
        },
        new()
        {
            Id = "ami-3",
            Name = "debian-12-arm64-20250301",
            Owner = "136693071363",
            Architecture = "arm64",
            Created = "2025-03-01",
            RootDevice = "/dev/xvda",
            Size = 8,
        },
    ];

    /// <summary>The call whose response is lost once, after it took effect.</summary>
    public string? LosesResponseTo { get; set; }

    public int? AddressQuota { get; set; }

    public List<string> KeyPairs { get; } = ["ops"];

    public string ConsoleOutput { get; set; } = "";

    public List<LaunchRequest> Launches { get; } = [];

    public int WriteCount { get; private set; }

    public string StateText
    {
        get
        {
            lock (_lock)
            {
                return string.Join(
                    '\n',
                    (string[])
                        [
                            .. _instances
                                .Where(instance => instance.IsLive)
                                .Select(instance =>
                                    $"{instance.Name} {instance.State} {instance.Image} {instance.Type} in {string.Join(' ', instance.Groups.Select(group => group.Name).Order())} "
                                    + string.Join(
                                        ' ',
                                        instance
                                            .Tags.Where(tag => tag.Key != "originscript:run")
                                            .OrderBy(tag => tag.Key, StringComparer.Ordinal)
                                            .Select(tag => $"{tag.Key}={tag.Value}")
                                    )
                                ),
                            .. _addresses.Select(address =>
                                $"address {address.Name} on {_instances.Find(instance => instance.Id == address.Instance)?.Name}"
                            ),
                            .. _groups.Select(group =>
                                $"group {group.Name} \"{group.Description}\" {string.Join(", ", group.Rules.Select(rule => $"{rule.Traffic.Protocol} {rule.Traffic.Ports} {rule.Peer}").Order())}"
                            ),
                        ]
                );
            }
        }
    }

    public void Register(Ports ports) => ports.Add<ICompute>(_ => this);

    public FakeCloud With(params ReadOnlySpan<Instance> instances)
    {
        _instances.AddRange(instances);
        return this;
    }

    public FakeCloud With(params ReadOnlySpan<ElasticIpAddress> addresses)
    {
        _addresses.AddRange(addresses);
        return this;
    }

    public FakeCloud With(params ReadOnlySpan<SecurityGroup> groups)
    {
        _groups.AddRange(groups);
        return this;
    }

    public static Instance NewInstance(string id, string name, string state = "running") =>
        new()
        {
            Id = id,
            Image = "ami-2",
            Type = "t3.micro",
            State = state,
            PublicIp = state == "running" ? "198.51.100.7" : null,
            PrivateIp = "172.31.0.7",
            Groups = [new("sg-1", "default")],
            Tags = new Dictionary<string, string> { ["Name"] = name, ["originscript:image"] = "debian12" },
        };

    private Task WriteLocked(Action change, [System.Runtime.CompilerServices.CallerMemberName] string call = "")
    {
        lock (_lock)
        {
            WriteCount++;
            change();
        }

        if (LosesResponseTo != call)
            return Task.CompletedTask;
        LosesResponseTo = null;
        throw new OutcomeUnknownException($"The response to {call} was lost.");
    }

    private Task<IReadOnlyList<T>> ReadLocked<T>(Func<IEnumerable<T>> look)
    {
        lock (_lock)
            return Task.FromResult<IReadOnlyList<T>>([.. look()]);
    }
}
