using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using OriginScript.EndToEnd.Tests;

namespace OriginScript.Scripts.Tests;

/// <summary>A line of a plan is a command: typed after <c>origin plan</c> in the recipe's folder, with its outputs filled in, it is planned again.</summary>
public sealed partial class EveryLineCanBeTyped : IDisposable
{
    private readonly Origin _origin = new() { Folder = Path.Combine(Origin.Root, "scripts") };

    public void Dispose() => _origin.Dispose();

    [Theory]
    [InlineData("openshift.csx")]
    [InlineData("baseinstance.csx")]
    public async Task Of_each_task_in_the_plan_the_first_line(string script)
    {
        var plan = await _origin.Run("plan", script);
        var lines = Line().Matches(plan.Output).Select(match => match.Groups[1].Value.Trim()).DistinctBy(line => line.Split(' ')[0]).ToList();
        var refused = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(lines, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (line, _) =>
        {
            var typed = await _origin.Run(["plan", .. FillOutputs(line).Split(' ')]);
            var planned = typed.ExitCode == 0 && typed.Output.Contains($"task: {line.Split(' ')[0]}", StringComparison.Ordinal);
            var isQuery = typed.Errors.Contains("is a query, so there is nothing to plan", StringComparison.Ordinal);
            if (!planned && !isQuery)
                refused.Add($"{line}\n{typed}");
        });
        Assert.True(lines.Count > 4 && refused.IsEmpty, string.Join('\n', refused));
    }

    private static string FillOutputs(string line) => Output().Replace(line, match => match.Groups[1].Value switch
    {
        "zone" => "infra.example.org",
        "fingerprint" => string.Join(':', Enumerable.Repeat("0A:1B:2C:3D", 8)),
        _ => "192.0.2.1",
    });

    [GeneratedRegex(@"^..\s*task: (.*?)(?:  #.*)?$", RegexOptions.Multiline)]
    private static partial Regex Line();

    [GeneratedRegex(@"\{\w+\.(\w+)\}")]
    private static partial Regex Output();
}
