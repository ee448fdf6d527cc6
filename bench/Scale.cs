namespace OriginScript.Bench;

/// <summary>The plan of many hosts from a loop in a recipe: twenty steps per host.</summary>
internal static class Scale
{
    public static async Task Run()
    {
        var recipe = Repository.Write(
            "scale.csx",
            """
            // Many hosts, twenty steps each.
            var hosts = Argument("hosts", 1000, "how many");
            for (var i = 0; i < hosts; i++)
            {
                var host = Host($"h{i}").Launch("debian12").WithIp().Dns("infra.example.org");
                for (var port = 1; port <= 16; port++)
                    host.Run($"touch /tmp/{port}", creates: $"/tmp/{port}");
            }

            """
        );
        Console.WriteLine($"{"hosts", 8} {"steps", 8} {"seconds", 8} {"peak MiB", 9}");
        var small = await MeasureRow(recipe, 1000);
        var large = await MeasureRow(recipe, 10_000);
        Measurement.ReportGoal("10,000 hosts take at most 12x the time of 1,000", large.Time <= 12 * small.Time);
        Measurement.ReportGoal("under 2 s and 700 MB", large.Time.TotalSeconds < 2 && large.PeakMiB < 700);
    }

    private static async Task<Sample> MeasureRow(string recipe, int hosts)
    {
        var command = Repository.Program($"{hosts} hosts", "plan", recipe, $"{hosts}");
        await command.RunOnce();
        var samples = new List<Sample>();
        for (var i = 0; i < 5; i++)
            samples.Add(await command.RunOnce());
        var median = TimeSpan.FromSeconds(Measurement.Median(samples.Select(sample => sample.Time.TotalSeconds)));
        var peak = samples.Max(sample => sample.PeakMiB);
        Console.WriteLine($"{hosts, 8} {hosts * 20, 8} {median.TotalSeconds, 8:0.000} {peak, 9}");
        return new(median, peak);
    }
}
