namespace OriginScript.Bench;

/// <summary>Runs commands in turn, A B C A B C ..., so that drifting machine speed affects all of them equally.</summary>
internal static class Measurement
{
    /// <summary>Prints a row for each command; the ratio is the first command's median divided by that of each command.</summary>
    public static async Task<double[]> RunInTurn(int rounds, params Command[] commands)
    {
        foreach (var command in commands)
            await command.RunOnce();
        var samples = commands.Select(_ => new List<Sample>()).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < commands.Length; i++)
                samples[i].Add(await commands[i].RunOnce());
        }

        var medians = samples.Select(runs => Median(runs.Select(run => run.Time.TotalSeconds))).ToArray();
        Console.WriteLine($"{"", -46} {"min", 8} {"median", 8} {"max", 8} {"ratio", 7}   (seconds, {rounds} runs each in turn)");
        for (var i = 0; i < commands.Length; i++)
        {
            var times = samples[i].Select(run => run.Time.TotalSeconds).ToArray();
            Console.WriteLine(
                $"{commands[i].Name, -46} {times.Min(), 8:0.000} {medians[i], 8:0.000} {times.Max(), 8:0.000} {medians[0] / medians[i], 7:0.00}"
            );
        }

        return medians;
    }

    public static void ReportGoal(string goal, bool met) => Console.WriteLine($"  {(met ? "met" : "MISSED")}: {goal}");

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }
}
