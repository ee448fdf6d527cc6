using System.Text.Json;
using OriginScript.AwsEmulator.Server;

namespace OriginScript.Machines.Tests;

/// <summary>
/// A master and one client, whose control process is killed with SIGKILL as soon as each new entry of the client's chain is in the journal, and run again each time:
/// every entry that the chain writes is the last one once.
/// </summary>
public sealed class MasterAndClientFixture : IAsyncLifetime
{
    private const string Text = """
        var puppet = Host("puppet").Launch("debian12", groups: ["default", "puppetmaster"]).WithIp().Dns("infra.example.org")
            .PuppetMaster(Option("siterepo", "", "The site"), vendor: "native", heap: "512m", modules: new string[0]);
        Host("client").Launch("debian12").WithIp().Dns("infra.example.org").PuppetClient(puppet, vendor: "native");
        """;

    private const int MostKills = 200;

    internal List<string> Kills { get; } = [];

    internal Outcome? Master { get; private set; }

    internal Outcome? LastRun { get; private set; }

    internal Outcome? LivePlan { get; private set; }

    /// <summary>The run after the client was recreated with a different key than the signed one.</summary>
    internal Outcome? RunWithForeignKey { get; private set; }

    /// <summary>The run after the previous certificate was cleaned as that message suggests.</summary>
    internal Outcome? RunAfterCleaning { get; private set; }

    internal string Certificates { get; private set; } = "";

    internal string Picture { get; private set; } = "";

    public async Task InitializeAsync()
    {
        if (LabMachines.SkipReason is not null)
            return;
        await using var ground = new RealMachineFixture();
        var recipe = ground.WriteRecipe(Text);
        string[] site = ["--siterepo", Path.Combine(Origin.Root, "scripts/site")];
        Master = await ground.Run("run", recipe, ["--only", "puppet", .. site]);
        var met = Entries(ground).ToHashSet();
        string[] client = ["--only", "client", .. site];
        while (Kills.Count < MostKills && await KillAtNextEntry(ground, recipe, client, met) is { } entry)
            Kills.Add($"| {Kills.Count + 1} | {entry} |");
        LivePlan = await ground.Run("plan", recipe, ["--live", "--detailed-exitcode", .. site]);
        Certificates = await ground.RunOnHost("puppet", "sudo puppetserver ca list --all");
        Picture = WorldPicture.Describe(ground.World);
        await ground.RunOnHost("client", "sudo systemctl stop puppet; sudo rm -rf /var/lib/puppet/ssl");
        RunWithForeignKey = await ground.Run("run", recipe, site);
        await ground.Origin.Run([
            "puppet:cert:clean",
            ground.AddressOf("puppet"),
            "client.infra.example.org",
            "--user",
            "admin",
            "--key",
            SandboxWorld.KeyFile(ground.World),
            "--yes",
        ]);
        RunAfterCleaning = await ground.Run("run", recipe, site);
        await WriteResults();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>Runs until the journal has a new entry, then kills the process; null if the run completed.</summary>
    private async Task<string?> KillAtNextEntry(RealMachineFixture ground, string recipe, string[] also, HashSet<string> met)
    {
        using var process = ground.Start("run", recipe, also);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        string? entry = null;
        while (!process.HasExited && (entry = Entries(ground).FirstOrDefault(one => !met.Contains(one))) is null)
            await Task.Delay(2);
        if (entry is not null)
            process.Kill();
        await process.WaitForExitAsync();
        LastRun = new(process.ExitCode, await output, await errors);
        if (entry is not null)
            met.Add(entry);
        return entry;
    }

    /// <summary>What the journal says of steps: the kind of entry and the step, each once.</summary>
    private static IEnumerable<string> Entries(RealMachineFixture ground)
    {
        var journals = Path.Combine(ground.World, "journals");
        return Directory.Exists(journals)
            ? Directory.EnumerateFiles(journals, "*.journal").SelectMany(Lines).Select(Entry).OfType<string>().Distinct()
            : [];
    }

    private static string[] Lines(string path)
    {
        using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
        var text = reader.ReadToEnd();
        return text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string? Entry(string line)
    {
        using var entry = JsonDocument.Parse(line);
        var root = entry.RootElement;
        return root.TryGetProperty("task", out var task)
            ? $"{root.GetProperty("kind")} {(root.TryGetProperty("host", out var host) ? host : default)} {task} {(root.TryGetProperty("on", out var on) ? on : default)}".TrimEnd()
            : null;
    }

    private Task WriteResults()
    {
        var results = Directory.CreateDirectory(Path.Combine(Origin.Root, "TestResults"));
        return File.WriteAllLinesAsync(Path.Combine(results.FullName, "client-kills.md"), ["| kill | last journal entry |", "|---|---|", .. Kills]);
    }
}
