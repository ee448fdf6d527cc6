using OriginScript.AwsEmulator.Server;

namespace OriginScript.Bench;

/// <summary>
/// Many hosts under the request rates that AWS gives every account: an instance, an Elastic IP and a DNS record each. No tool can be faster than its calls
/// that launch, allocate and associate are served; this is the floor.
/// </summary>
internal static class Rates
{
    private const string Recipe = """
        var hosts = Argument("hosts", 20, "how many");
        for (var i = 0; i < hosts; i++)
            Host($"h{i}").Launch("debian12").WithIp().Dns("infra.example.org");

        """;

    public static async Task Run()
    {
        var recipe = Repository.Write("rates.csx", Recipe);
        Console.WriteLine($"{"hosts", 6} {"floor s", 8} {"seconds", 8} {"ratio", 6} {"calls", 7} {"refused", 8} {"failed", 7}");
        foreach (var hosts in new[] { 20, 50, 200, 1000 })
            await MeasureRow(recipe, hosts);
    }

    private static async Task MeasureRow(string recipe, int hosts)
    {
        var folder = Path.Combine(Repository.WorkFolder, $"rates-{hosts}");
        var world = Path.Combine(folder, "world");
        var credentials = SandboxCredentials.GetOrCreate(world);
        await using var sandbox = await SandboxServer.Start(
            new()
            {
                Folder = world,
                Faults = Faults.Parse("rates"),
                AddressQuota = hosts,
            }
        );
        var command = Repository.Program(
            $"{hosts} hosts",
            [
                "run",
                recipe,
                $"{hosts}",
                "--yes",
                "--region",
                "us-east-1",
                "--state",
                Path.Combine(folder, "state"),
                "--endpoint-url",
                $"{sandbox.Endpoint}",
            ]
        ) with
        {
            Variables = new() { ["AWS_ACCESS_KEY_ID"] = credentials.AccessKeyId, ["AWS_SECRET_ACCESS_KEY"] = credentials.SecretAccessKey },
        };

        // A run with a failed line does not end with 0, which RunOnce reports.
        var sample = await command.RunOnce();
        var calls = await File.ReadAllLinesAsync(Path.Combine(world, "calls.log"));
        var refused = calls.Count(call => !call.Contains(" 200", StringComparison.Ordinal));
        var floor = GetFloor(hosts).TotalSeconds;
        Console.WriteLine(
            $"{hosts, 6} {floor, 8:0.0} {sample.Time.TotalSeconds, 8:0.0} {sample.Time.TotalSeconds / floor, 6:0.00} {calls.Length, 7} {refused, 8} {0, 7}"
        );
    }

    /// <summary>The time until the last of the calls is served that make one thing each: what exceeds a bucket waits for its refills.</summary>
    private static TimeSpan GetFloor(int hosts)
    {
        (double Capacity, double RefillPerSecond)[] actions = [(5, 2), (50, 5), (50, 5)];
        return TimeSpan.FromSeconds(actions.Max(action => Math.Max(0, hosts - action.Capacity) / action.RefillPerSecond));
    }
}
