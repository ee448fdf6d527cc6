using OriginScript.Engine;
using OriginScript.Host.Running;

namespace OriginScript.Host.Reports;

/// <summary>What went wrong, step by step, and what was not started because of it.</summary>
internal static class Failures
{
    private const int Named = 10;

    public static void Tell(Bench bench, RunResult result)
    {
        foreach (var line in result.Lines.Where(line => line.Mark == Mark.Failed))
            Tell(bench, line);
        foreach (var lines in result.Lines.Where(line => line.Mark == Mark.NotStarted).GroupBy(line => line.Text))
        {
            var names = string.Join(", ", lines.Take(Named).Select(line => line.Step.Id));
            var more = lines.Count() > Named ? $" and {lines.Count() - Named} more" : "";
            bench.Complain($"not started ({lines.Key}): {names}{more}");
        }
    }

    private static void Tell(Bench bench, LogLine line)
    {
        var told = bench.Options.Verbose && line.Failure is { } failure and not OriginException ? failure.ToString() : line.Text;
        bench.Complain($"failed {line.Step.Id}: {told.TrimEnd().ReplaceLineEndings($"{Environment.NewLine}    ")}");
    }
}
