using System.Diagnostics;

namespace OriginScript.Machines.Tests;

/// <summary>The complete deployment: five hosts, one of them a Puppet master that signs the others; then run again, changed manually, repaired and undone.</summary>
public sealed class DeploymentFixture : IAsyncLifetime
{
    private const string Recipe = "scripts/openshift.csx";

    internal Dictionary<string, Outcome> Outcomes { get; } = [];

    internal Dictionary<string, string> Observations { get; } = [];

    internal Dictionary<string, int> Writes { get; } = [];

    public static string[] Clients { get; } = ["data1", "message1", "broker", "node1"];

    public async Task InitializeAsync()
    {
        if (LabMachines.SkipReason is not null)
            return;
        await using var ground = new RealMachineFixture();
        await RunAndRecord(ground, "run", "run");
        if (Outcomes["run"].ExitCode == 0)
        {
            await ReadMachines(ground);
            await RunAndRecord(ground, "again", "run");
            await RunAndRecord(ground, "live", "plan", "--live", "--detailed-exitcode");
            Observations["change"] = await ground.RunOnHost(
                "node1",
                "sudo timedatectl set-timezone Europe/Berlin && timedatectl show -p Timezone --value"
            );
            await RunAndRecord(ground, "difference", "plan", "--live", "--detailed-exitcode");
            await RunAndRecord(ground, "mend", "run");
            Observations["mended"] = await ground.RunOnHost("node1", "timedatectl show -p Timezone --value");
        }

        await RunAndRecord(ground, "undo", "undo");
        Observations["left"] = WorldPicture.Describe(ground.World);
        Observations["mounts"] = string.Join(
            '\n',
            File.ReadLines("/proc/mounts").Where(line => line.Contains(ground.World, StringComparison.Ordinal))
        );
        await WriteResults();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private async Task RunAndRecord(RealMachineFixture ground, string chapter, string verb, params string[] also)
    {
        var clock = Stopwatch.StartNew();
        Outcomes[chapter] = await ground.Run(verb, Recipe, also);
        Observations[$"{chapter} took"] = $"{clock.Elapsed.TotalSeconds:0.0} s";
        Writes[chapter] = ground.Writes;
    }

    private async Task ReadMachines(RealMachineFixture ground)
    {
        Observations["certificates"] = await ground.RunOnHost("puppet", "sudo puppetserver ca list --all");
        foreach (var client in Clients)
        {
            Observations[$"{client} role"] = await ground.RunOnHost(client, "cat /etc/originscript-role");
            Observations[$"{client} finds"] = await ground.RunOnHost(client, "getent hosts puppet.infra.example.org | cut -d' ' -f1");
        }

        Observations["puppet address"] = ground.AddressOf("puppet");
        Observations["site"] = await ground.RunOnHost("puppet", "stat -c '%G %a' \"$(readlink -f ~/site)\"");
        Observations["8140 from a client"] = await ground.RunOnHost(
            "broker",
            "timeout 3 bash -c '</dev/tcp/puppet.infra.example.org/8140' && echo open"
        );
        Observations["61613 from the operator"] =
            (await LabShell.RunProgram("timeout", "2", "bash", "-c", $"</dev/tcp/{ground.AddressOf("message1")}/61613")).Code == 0
                ? "open"
                : "closed";
    }

    /// <summary>Times and the log go beside the other results, for people.</summary>
    private async Task WriteResults()
    {
        var results = Directory.CreateDirectory(Path.Combine(Origin.Root, "TestResults"));
        await File.WriteAllLinesAsync(
            Path.Combine(results.FullName, "story.md"),
            [
                .. Observations.Select(seen => $"- {seen.Key}: {seen.Value.ReplaceLineEndings(" / ")}"),
                .. Outcomes.SelectMany(chapter => new[] { $"\n## {chapter.Key}\n", "```", chapter.Value.ToString(), "```" }),
            ]
        );
    }
}
