using System.Diagnostics;
using System.Text.Json;
using OriginScript.AwsEmulator.Server;
using OriginScript.MachineLab.Machines;

namespace OriginScript.Machines.Tests;

/// <summary>A sandbox world with real machines, and the real program run against it; cleans up both.</summary>
public sealed class RealMachineFixture : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("origin-machines-");

    /// <summary>Creates a separate world; the image comes from the user's cache.</summary>
    public RealMachineFixture() => Origin.Environment["XDG_CACHE_HOME"] = Path.GetDirectoryName(LabMachines.Cache)!;

    internal Origin Origin { get; } = new() { Timeout = TimeSpan.FromMinutes(12) };

    public string World => Path.Combine(_folder.FullName, "world");

    /// <summary>The calls of the API that wrote.</summary>
    public int Writes => File.ReadLines(Path.Combine(World, "calls.log")).Count(line => line.Contains(" writes ", StringComparison.Ordinal));

    /// <summary>Writes a recipe for the test next to the world and returns its path.</summary>
    public string WriteRecipe(string text)
    {
        var path = Path.Combine(_folder.FullName, "recipe.csx");
        File.WriteAllText(path, text);
        return path;
    }

    internal Task<Outcome> Run(string verb, string recipe, params string[] also) => Origin.Run(Words(verb, recipe, also));

    internal Process Start(string verb, string recipe, params string[] also) => Origin.Start(Words(verb, recipe, also));

    /// <summary>Runs a command on that host, as <c>admin</c>, over OpenSSH; returns its output, or exit code and error if it fails.</summary>
    public async Task<string> RunOnHost(string host, string command)
    {
        var (code, output, errors) = await LabShell.RunOverSsh(SandboxWorld.KeyFile(World), AddressOf(host), command);
        return code == 0 ? output.Trim() : $"{code}: {output.Trim()} {errors.Trim()}";
    }

    /// <summary>The address under which a running host is reached.</summary>
    public string AddressOf(string host)
    {
        using var world = JsonDocument.Parse(SandboxWorld.Export(World));
        var root = world.RootElement.GetProperty("regions").GetProperty("us-east-1");
        var instance = root.GetProperty("instances")
            .EnumerateObject()
            .Single(item => item.Value.GetProperty("goal").GetString() == "Running" && Tag(root, item.Name) == host);
        var elastic = root.GetProperty("addresses")
            .EnumerateObject()
            .Select(item => item.Value)
            .Where(address => address.TryGetProperty("instanceId", out var id) && id.GetString() == instance.Name)
            .Select(address => address.GetProperty("publicIp").GetString()!);
        return elastic.FirstOrDefault() ?? instance.Value.GetProperty("publicIp").GetString()!;
    }

    public async ValueTask DisposeAsync()
    {
        if (Directory.Exists(World))
            await SandboxWorld.Reset(World, new MachineBackend(options: null));
        Origin.Dispose();
        _folder.Delete(recursive: true);
    }

    private string[] Words(string verb, string recipe, string[] also) =>
        [verb, recipe, $"--sandbox={World}", .. verb is "run" or "undo" ? (string[])["--yes"] : [], .. also];

    private static string? Tag(JsonElement root, string id) =>
        root.GetProperty("tags").TryGetProperty(id, out var tags) && tags.TryGetProperty("Name", out var name) ? name.GetString() : null;
}
