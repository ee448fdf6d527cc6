using OriginScript.Sandbox;

namespace OriginScript.EndToEnd.Tests;

/// <summary>A sandbox in this process and the real program run against it over HTTP.</summary>
internal sealed class Rehearsal : IDisposable
{
    // Below the range that the system gives out, so that a sandbox that is started again finds its port free: the journal belongs to the endpoint.
    private static int _ports = 20_000 + (Environment.ProcessId % 5_000);

    private readonly int _port = Interlocked.Increment(ref _ports);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("origin-rehearsal-");

    public Rehearsal() => Origin.Environment["AWS_ACCESS_KEY_ID"] = Origin.Environment["AWS_SECRET_ACCESS_KEY"] = "rehearsal";

    public Origin Origin { get; } = new();

    public string World => Path.Combine(_folder.FullName, "world");

    public string State => Path.Combine(_folder.FullName, "state");

    public SandboxOptions Options => new()
    {
        Folder = World,
        Port = _port,
        Pace = new() { Instance = TimeSpan.FromMilliseconds(150), Dns = TimeSpan.FromMilliseconds(100) },
    };

    public string Picture => WorldPicture.Of(World);

    /// <summary>The calls that wrote, as the sandbox logged them.</summary>
    public int Writes => File.ReadLines(Path.Combine(World, "calls.log")).Count(line => line.Contains(" writes ", StringComparison.Ordinal));

    /// <summary>The last line of the journal, cut to kind and task; empty when nothing was journaled.</summary>
    public string LastEntry => Journals.SelectMany(File.ReadLines).LastOrDefault() is { } line && Entry(line) is { } entry ? entry : "-";

    private IEnumerable<string> Journals => Directory.Exists(State) ? Directory.EnumerateFiles(State, "*.journal") : [];

    public void Dispose()
    {
        Origin.Dispose();
        _folder.Delete(recursive: true);
    }

    public string[] Command(string verb, string recipe, SandboxServer sandbox) =>
        [verb, recipe, "--yes", "--endpoint-url", sandbox.Endpoint.ToString(), "--region", "us-east-1", "--state", State];

    /// <summary>Runs it in a sandbox that lives as long as the program.</summary>
    public async Task<Outcome> Run(string verb, string recipe, Func<SandboxOptions, SandboxOptions>? with = null, string[]? also = null)
    {
        await using var sandbox = await SandboxServer.Start(with is null ? Options : with(Options));
        return await Origin.Run([.. Command(verb, recipe, sandbox), .. also ?? []]);
    }

    private static string? Entry(string line)
    {
        using var entry = System.Text.Json.JsonDocument.Parse(line);
        var task = entry.RootElement.TryGetProperty("task", out var name) ? $" {name}" : "";
        return $"{entry.RootElement.GetProperty("kind")}{task}";
    }
}
