using System.Text.RegularExpressions;

namespace OriginScript.Scripts.Tests;

/// <summary>A line of a printed plan.</summary>
/// <param name="Indent">How deep it is.</param>
/// <param name="Command">The task and its arguments.</param>
/// <param name="State">What is wanted; empty for a group.</param>
internal sealed partial record PlanLine(int Indent, string Command, string State)
{
    /// <summary>The steps under it, if it is a group.</summary>
    public IReadOnlyList<PlanLine> Group { get; private init; } = [];

    /// <summary>What must be the same. What triggers an effect is not: typing it is the trigger.</summary>
    public string Text => Trigger().Replace($"{Command} # {State}", "");

    /// <summary>The command as a shell splits it.</summary>
    public IReadOnlyList<string> Words => [.. Word().Matches(Command).Select(match => match.Groups[1].Success ? match.Groups[1].Value : match.Value)];

    public static IReadOnlyList<PlanLine> ParseAll(string plan)
    {
        PlanLine[] lines =
        [
            .. Line().Matches(plan).Select(match => new PlanLine(match.Groups[1].Length, match.Groups[2].Value, match.Groups[3].Value)),
        ];
        return [.. lines.Select((line, at) => line with { Group = [.. lines.Skip(at + 1).TakeWhile(other => other.Indent > line.Indent)] })];
    }

    [GeneratedRegex(@"^.( +)task: (.*?)(?: +# (.*))?$", RegexOptions.Multiline)]
    private static partial Regex Line();

    [GeneratedRegex(", (when .* has changed something|always)$")]
    private static partial Regex Trigger();

    [GeneratedRegex(@"'([^']*)'|\S+")]
    private static partial Regex Word();
}
