using OriginScript.Aws;
using OriginScript.AwsEmulator.Server;
using OriginScript.Engine;

namespace OriginScript.Ec2.Tests;

/// <summary>The adapter and the sandbox, connected over HTTP; both share the lab's clock.</summary>
internal sealed class SandboxFixture : IFakeWorld, IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private readonly List<SandboxCall> _calls = [];
    private SandboxServer _server = null!;

    private SandboxFixture()
    {
        Lab = new(this);
        var credentials = SandboxCredentials.GetOrCreate(World);
        Options = new()
        {
            AccessKeyId = credentials.AccessKeyId,
            SecretAccessKey = new(credentials.SecretAccessKey),
            Region = "eu-central-1",
        };
    }

    public Lab Lab { get; }

    private string World => Path.Combine(_folder.Path, "world");

    public AwsOptions Options { get; private set; }

    public AwsCompute Compute { get; private set; } = null!;

    /// <summary>The services of the host, with the lab's clock.</summary>
    public PortContext Context => new() { Clock = Lab.Clock };

    public string StateText => "";

    public int WriteCount => Count(call => call.Writes);

    public static async Task<SandboxFixture> Start(string faults = "", int? addressQuota = null)
    {
        var rehearsal = new SandboxFixture();
        await rehearsal.StartServer(faults, addressQuota);
        return rehearsal;
    }

    public void Register(Ports ports) => ports.Add<ICompute>(_ => new AwsCompute(Options, Context));

    /// <summary>Runs a recipe and returns the text of its first failure; null: none.</summary>
    public async Task<string?> Run(Action<Recipe> recipe) => Failure(await Lab.Run(recipe));

    public async Task<string?> Undo(Action<Recipe> recipe) => Failure(await Lab.Undo(recipe));

    public int Count(Func<SandboxCall, bool> which)
    {
        lock (_calls)
            return _calls.Count(which);
    }

    public async ValueTask DisposeAsync()
    {
        Compute.Dispose();
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    private static string? Failure(RunResult result) => result.Lines.FirstOrDefault(line => line.Failure is not null)?.Text;

    private async Task StartServer(string faults, int? addressQuota)
    {
        _server = await SandboxServer.Start(
            new()
            {
                Folder = World,
                Clock = Lab.Clock,
                Faults = Faults.Parse(faults),
                AddressQuota = addressQuota,
                BeforeCall = call =>
                {
                    lock (_calls)
                        _calls.Add(call);
                    return Task.CompletedTask;
                },
            }
        );
        Options = Options with { EndpointUrl = _server.Endpoint };
        Compute = new(Options, Context);
    }
}
