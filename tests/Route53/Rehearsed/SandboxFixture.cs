using Amazon.Route53;
using Amazon.Route53.Model;
using OriginScript.Aws;
using OriginScript.AwsEmulator.Server;
using OriginScript.Engine;
using OriginScript.Testing;

namespace OriginScript.Route53.Tests.Rehearsed;

/// <summary>The unmodified plugin with the SDK's client, against a sandbox in a temporary folder; both share one accelerated clock.</summary>
internal sealed class SandboxFixture : IFakeWorld, IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("route53-");
    private readonly List<SandboxCall> _calls = [];
    private SandboxServer? _server;

    private SandboxFixture() => Lab = new(this);

    public Lab Lab { get; }

    public IReadOnlyList<SandboxCall> Calls => _calls;

    public int WriteCount => _calls.Count(call => call.Writes);

    public AwsOptions Options
    {
        get
        {
            var credentials = SandboxCredentials.GetOrCreate(World);
            return new()
            {
                EndpointUrl = _server!.Endpoint,
                AccessKeyId = credentials.AccessKeyId,
                SecretAccessKey = new(credentials.SecretAccessKey),
            };
        }
    }

    private string World => Path.Combine(_folder.FullName, "world");

    /// <summary>The services of the host, with the lab's clock.</summary>
    private PortContext Context => new() { Clock = Lab.Clock };

    string IFakeWorld.StateText => throw new NotSupportedException("use Records instead");

    public static async Task<SandboxFixture> Start(string faults = "")
    {
        var rehearsal = new SandboxFixture();
        rehearsal._server = await SandboxServer.Start(
            new()
            {
                Folder = rehearsal.World,
                Clock = rehearsal.Lab.Clock,
                Faults = Faults.Parse(faults),
                AfterCall = call =>
                {
                    lock (rehearsal._calls)
                        rehearsal._calls.Add(call);
                    return Task.CompletedTask;
                },
            }
        );
        return rehearsal;
    }

    public void Register(Ports ports) => ports.Add<IZones>(_ => new AwsZones(Options, Context));

    /// <summary>The records of a zone except NS and SOA, as <c>route53:record:list</c> prints them.</summary>
    public async Task<string> Records(string zone)
    {
        using var zones = new AwsZones(Options, Context);
        var rows = await RecordQueries.List(new Support.StubRun(zones), zone);
        return string.Join('\n', rows.Where(row => row.Type is not ("NS" or "SOA")));
    }

    /// <summary>Runs and expects no step to fail.</summary>
    public async Task<RunResult> Run(Action<Recipe> recipe)
    {
        var result = await Lab.Run(recipe);
        Assert.DoesNotContain(result.Lines, line => line.Mark == Mark.Failed);
        return result;
    }

    /// <summary>Writes a record set as another program would, in that program's spelling.</summary>
    public async Task Write(string zone, (string Name, string Type, string Value) record)
    {
        using var zones = new AwsZones(Options, Context);
        using var client = AwsRoute53ClientFactory.Create(Options, Context);
        var set = new ResourceRecordSet
        {
            Name = record.Name,
            Type = record.Type,
            TTL = 300,
            ResourceRecords = [new() { Value = record.Value }],
        };
        await client.ChangeResourceRecordSetsAsync(
            new()
            {
                HostedZoneId = (await zones.ListZones(default)).GetByNameOrId(zone, isPrivate: false).Id,
                ChangeBatch = new() { Changes = [new() { Action = ChangeAction.CREATE, ResourceRecordSet = set }] },
            },
            default
        );
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
