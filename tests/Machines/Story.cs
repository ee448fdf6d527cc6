using System.Diagnostics;

namespace OriginScript.Machines.Tests;

/// <summary>The whole story of the old tools, told once: five hosts come up, one of them a Puppet master that signs the others; then again, changed by hand, mended, undone.</summary>
public sealed class Story : IAsyncLifetime
{
    private const string Recipe = "scripts/openshift.csx";

    internal Dictionary<string, Outcome> Chapters { get; } = [];

    internal Dictionary<string, string> Seen { get; } = [];

    internal Dictionary<string, int> Writes { get; } = [];

    public static string[] Clients { get; } = ["data1", "message1", "broker", "node1"];

    public async Task InitializeAsync()
    {
        if (LabMachines.Missing is not null)
            return;
        await using var ground = new Ground();
        await Tell(ground, "run", "run");
        if (Chapters["run"].ExitCode == 0)
        {
            await Look(ground);
            await Tell(ground, "again", "run");
            await Tell(ground, "live", "plan", "--live", "--detailed-exitcode");
            Seen["change"] = await ground.On("node1", "sudo timedatectl set-timezone Europe/Berlin && timedatectl show -p Timezone --value");
            await Tell(ground, "difference", "plan", "--live", "--detailed-exitcode");
            await Tell(ground, "mend", "run");
            Seen["mended"] = await ground.On("node1", "timedatectl show -p Timezone --value");
        }

        await Tell(ground, "undo", "undo");
        Seen["left"] = WorldPicture.Of(ground.World);
        Seen["mounts"] = string.Join('\n', File.ReadLines("/proc/mounts").Where(line => line.Contains(ground.World, StringComparison.Ordinal)));
        await Publish();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private async Task Tell(Ground ground, string chapter, string verb, params string[] also)
    {
        var clock = Stopwatch.StartNew();
        Chapters[chapter] = await ground.Run(verb, Recipe, also);
        Seen[$"{chapter} took"] = $"{clock.Elapsed.TotalSeconds:0.0} s";
        Writes[chapter] = ground.Writes;
    }

    private async Task Look(Ground ground)
    {
        Seen["certificates"] = await ground.On("puppet", "sudo puppetserver ca list --all");
        foreach (var client in Clients)
        {
            Seen[$"{client} role"] = await ground.On(client, "cat /etc/originscript-role");
            Seen[$"{client} finds"] = await ground.On(client, "getent hosts puppet.infra.example.org | cut -d' ' -f1");
        }

        Seen["puppet address"] = ground.AddressOf("puppet");
        Seen["site"] = await ground.On("puppet", "stat -c '%G %a' \"$(readlink -f ~/site)\"");
        Seen["8140 from a client"] = await ground.On("broker", "timeout 3 bash -c '</dev/tcp/puppet.infra.example.org/8140' && echo open");
        Seen["61613 from the operator"] = (await LabShell.Program("timeout", "2", "bash", "-c", $"</dev/tcp/{ground.AddressOf("message1")}/61613")).Code == 0 ? "open" : "closed";
    }

    /// <summary>Times and the log go beside the other results, for people.</summary>
    private async Task Publish()
    {
        var results = Directory.CreateDirectory(Path.Combine(Origin.Root, "TestResults"));
        await File.WriteAllLinesAsync(Path.Combine(results.FullName, "story.md"), [
            .. Seen.Select(seen => $"- {seen.Key}: {seen.Value.ReplaceLineEndings(" / ")}"),
            .. Chapters.SelectMany(chapter => new[] { $"\n## {chapter.Key}\n", "```", chapter.Value.ToString(), "```" }),
        ]);
    }
}
