namespace OriginScript.Bench;

/// <summary>Commands run in turn, A B C A B C ..., so that a machine whose speed drifts drifts for all of them.</summary>
internal static class Contest
{
    /// <summary>Prints a row for each command; the ratios are the first command's median by the others'.</summary>
    public static async Task<double[]> Run(int rounds, params Command[] commands)
    {
        foreach (var command in commands)
            await command.Once();
        var samples = commands.Select(_ => new List<Sample>()).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < commands.Length; i++)
                samples[i].Add(await commands[i].Once());
        }

        var medians = samples.Select(runs => Median(runs.Select(run => run.Time.TotalSeconds))).ToArray();
        Console.WriteLine($"{"",-46} {"min",8} {"median",8} {"max",8} {"ratio",7}   (seconds, {rounds} runs each in turn)");
        for (var i = 0; i < commands.Length; i++)
        {
            var times = samples[i].Select(run => run.Time.TotalSeconds).ToArray();
            Console.WriteLine($"{commands[i].Name,-46} {times.Min(),8:0.000} {medians[i],8:0.000} {times.Max(),8:0.000} {medians[0] / medians[i],7:0.00}");
        }

        return medians;
    }

    public static void Goal(string goal, bool met) => Console.WriteLine($"  {(met ? "met" : "MISSED")}: {goal}");

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }
}
