using OriginScript.Engine;
using OriginScript.Host.Platform;

namespace OriginScript.Host.Reports;

/// <summary>Reports the steps that failed and the steps that were not started because of them.</summary>
internal static class FailureReport
{
    private const int MaxNames = 10;

    public static void Write(CommandContext bench, RunResult result)
    {
        foreach (var line in result.Lines.Where(line => line.Mark == Mark.Failed))
            Write(bench, line);
        foreach (var lines in result.Lines.Where(line => line.Mark == Mark.NotStarted).GroupBy(line => line.Text))
        {
            var names = string.Join(", ", lines.Take(MaxNames).Select(line => line.Step.Id));
            var more = lines.Count() > MaxNames ? $" and {lines.Count() - MaxNames} more" : "";
            bench.WriteAlways($"not started ({lines.Key}): {names}{more}");
        }
    }

    private static void Write(CommandContext bench, LogLine line)
    {
        var told = bench.Options.Verbose && line.Failure is { } failure and not OriginException ? failure.ToString() : line.Text;
        bench.WriteAlways($"failed {line.Step.Id}: {told.TrimEnd().ReplaceLineEndings($"{Environment.NewLine}    ")}");
    }
}
