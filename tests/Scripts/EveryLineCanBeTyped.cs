using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using OriginScript.EndToEnd.Tests;

namespace OriginScript.Scripts.Tests;

/// <summary>
/// Law 7 for the recipes: every line of a plan is a command. Typed after <c>origin plan</c> in the recipe's folder, with its outputs filled in, it gives
/// that line again, and a group the lines under it too.
/// </summary>
public sealed partial class EveryLineCanBeTyped : IDisposable
{
    private const string Zone = "infra.example.org";

    private readonly Origin _origin = new() { Folder = Path.Combine(Origin.Root, "scripts") };

    public static TheoryData<string> Recipes => PlanOfEveryScript.Scripts;

    public void Dispose() => _origin.Dispose();

    [Theory]
    [MemberData(nameof(Recipes))]
    public async Task And_gives_the_same_line(string script)
    {
        var plan = await _origin.Run(["plan", Path.GetRelativePath("scripts", script), .. PlanOfEveryScript.Words[script]]);
        var lines = PlanLine.ParseAll(FillOutputs(plan.Output));
        var wrong = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(
            lines.DistinctBy(line => line.Text),
            new ParallelOptions { MaxDegreeOfParallelism = 2 },
            async (line, _) =>
            {
                if (await FindDifference(line) is { } difference)
                    wrong.Add(difference);
            }
        );
        Assert.True(lines.Count > 0 && wrong.IsEmpty, string.Join('\n', wrong.Order(StringComparer.Ordinal)));
    }

    private async Task<string?> FindDifference(PlanLine line)
    {
        var typed = await _origin.Run(["plan", .. line.Words]);
        if (typed.Errors.Contains("is a query, so there is nothing to plan", StringComparison.Ordinal))
            return null;
        var got = PlanLine.ParseAll(FillOutputs(typed.Output)).Select(other => other.Text).ToHashSet(StringComparer.Ordinal);
        var missing = line.Group.Where(IsOnTheMachine).Prepend(line).Select(part => part.Text).Where(text => !got.Contains(text)).ToList();
        return missing.Count == 0 ? null : $"{line.Text}\nis typed, and this is missing:\n{string.Join('\n', missing)}\nin\n{typed}";
    }

    // A composed task is typed for a machine that exists already.
    private static bool IsOnTheMachine(PlanLine line) => !line.Command.StartsWith("ec2:", StringComparison.Ordinal);

    // A name below a zone that is known only later is written in full; a composed task knows a folder by its full path.
    private string FillOutputs(string plan) =>
        Output()
            .Replace(
                plan,
                match =>
                    match.Groups[1].Value switch
                    {
                        "zone" => Zone,
                        "fingerprint" => string.Join(':', Enumerable.Repeat("0A:1B:2C:3D", 8)),
                        _ => "192.0.2.1",
                    }
            )
            .Replace($".{Zone} A ", " A ", StringComparison.Ordinal)
            .Replace($"{_origin.Folder}/", "", StringComparison.Ordinal);

    [GeneratedRegex(@"\{\w+\.(\w+)\}")]
    private static partial Regex Output();
}
