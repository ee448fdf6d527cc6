using OriginScript.AwsEmulator.Server;

namespace OriginScript.EndToEnd.Tests;

/// <summary>Runs the real program over HTTP against a sandbox in this process.</summary>
internal sealed class EndToEndFixture : IDisposable
{
    // Below the ephemeral port range, so that a restarted sandbox finds its port free: the journal belongs to the endpoint.
    private static int _ports = 20_000 + (Environment.ProcessId % 5_000);

    private readonly int _port = Interlocked.Increment(ref _ports);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("origin-rehearsal-");

    public EndToEndFixture()
    {
        var credentials = SandboxCredentials.GetOrCreate(World);
        Origin.Environment["AWS_ACCESS_KEY_ID"] = credentials.AccessKeyId;
        Origin.Environment["AWS_SECRET_ACCESS_KEY"] = credentials.SecretAccessKey;
    }

    public Origin Origin { get; } = new();

    public string World => Path.Combine(_folder.FullName, "world");

    public string State => Path.Combine(_folder.FullName, "state");

    public SandboxOptions Options =>
        new()
        {
            Folder = World,
            Port = _port,
            Latency = new() { InstanceTransition = TimeSpan.FromMilliseconds(150), DnsPropagation = TimeSpan.FromMilliseconds(100) },
        };

    public string WorldText => WorldPicture.Describe(World);

    /// <summary>The calls that wrote, as the sandbox logged them.</summary>
    public int Writes => File.ReadLines(Path.Combine(World, "calls.log")).Count(line => line.Contains(" writes ", StringComparison.Ordinal));

    /// <summary>The kind and task of the last journal entry; "-" if the journal is empty.</summary>
    public string LastEntry => Journals.SelectMany(File.ReadLines).LastOrDefault() is { } line && FormatEntry(line) is { } entry ? entry : "-";

    private IEnumerable<string> Journals => Directory.Exists(State) ? Directory.EnumerateFiles(State, "*.journal") : [];

    public void Dispose()
    {
        Origin.Dispose();
        _folder.Delete(recursive: true);
    }

    public string[] Command(string verb, string recipe, SandboxServer sandbox) =>
        [verb, recipe, "--yes", "--endpoint-url", sandbox.Endpoint.ToString(), "--region", "us-east-1", "--state", State];

    /// <summary>Runs it against a sandbox that stops when the program ends.</summary>
    public async Task<Outcome> Run(string verb, string recipe, Func<SandboxOptions, SandboxOptions>? with = null, string[]? also = null)
    {
        await using var sandbox = await SandboxServer.Start(with is null ? Options : with(Options));
        return await Origin.Run([.. Command(verb, recipe, sandbox), .. also ?? []]);
    }

    private static string? FormatEntry(string line)
    {
        using var entry = System.Text.Json.JsonDocument.Parse(line);
        var task = entry.RootElement.TryGetProperty("task", out var name) ? $" {name}" : "";
        return $"{entry.RootElement.GetProperty("kind")}{task}";
    }
}
