using OriginScript.Engine;
using OriginScript.Host.Platform;

namespace OriginScript.Host.Reports;

/// <summary>Reports the steps that failed and the steps that were not started because of them.</summary>
internal static class FailureReport
{
    private const int MaxNames = 5;

    /// <summary>Reports each reason once, with the steps that it concerns; many steps of a host are counted.</summary>
    /// <param name="context">Where it is written.</param>
    /// <param name="result">The lines.</param>
    /// <param name="skipped">What did not happen to the steps after a failed one.</param>
    public static void Write(CommandContext context, RunResult result, string skipped = "not started")
    {
        foreach (var lines in result.Lines.Where(line => line.Mark == Mark.Failed).GroupBy(line => Describe(context, line)))
        {
            var failed = $"failed {ListNames([.. lines])}: {lines.Key}";
            context.Terminal.State.FirstFailure ??= failed;
            context.WriteAlways(failed);
        }

        foreach (var lines in result.Lines.Where(line => line.Mark == Mark.NotStarted).GroupBy(line => line.Text))
            context.WriteAlways(DescribeSkipped([.. lines], skipped, lines.Key));
    }

    private static string Describe(CommandContext context, LogLine line)
    {
        var told = context.Options.Verbose && line.Failure is { } failure and not OriginException ? $"{line.Text}\n{failure}" : line.Text;
        return VisibleText.Indent(string.Join('\n', told.TrimEnd().Split('\n').Select(line => VisibleText.Format(line.TrimEnd('\r')))));
    }

    private static string ListNames(IReadOnlyList<LogLine> lines)
    {
        var more = lines.Count > MaxNames ? $" and {lines.Count - MaxNames} more" : "";
        return string.Join(", ", lines.Take(MaxNames).Select(line => line.Step.Id)) + more;
    }

    private static string DescribeSkipped(IReadOnlyList<LogLine> lines, string skipped, string text)
    {
        var reason = text.StartsWith($"{skipped}, ", StringComparison.Ordinal) ? text[(skipped.Length + 2)..] : text;
        if (lines.Count <= MaxNames)
            return $"{skipped} ({reason}): {ListNames(lines)}";
        var hosts = lines.GroupBy(line => line.Step.Id.Host).Select(host => (Name: host.Key, Count: host.Count())).ToList();
        return hosts is [var only]
            ? $"{lines.Count} steps of {only.Name} {skipped} ({reason})"
            : $"{lines.Count} steps {skipped} ({reason}): {string.Join(", ", hosts.Take(MaxNames).Select(host => $"{host.Count} of {host.Name}"))}{(hosts.Count > MaxNames ? " ..." : "")}";
    }
}
