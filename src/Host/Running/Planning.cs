using OriginScript.Engine;
using OriginScript.Host.Reports;

namespace OriginScript.Host.Running;

/// <summary>The offline plan: reads the recipe, asks nobody, and prints line by line.</summary>
internal sealed class Planning(Bench bench, Subject subject, Choices choices)
{
    public async Task<int> Go()
    {
        var reading = await Reading.Of(subject);
        reading.Demand(choices.Only);
        var lines = Plan.Of(reading.Recipe).Where(line => choices.Only is null || line.Step.Id.Host == choices.Only);
        if (bench.Options.Json)
            PrintJson(lines);
        else
            Print(lines);
        bench.Terminal.Output.Flush();
        return ExitCode.Done;
    }

    private void Print(IEnumerable<LogLine> lines)
    {
        var log = new ActionLog(MarkPaint.Over(bench.Terminal));
        var extent = new Extent();
        foreach (var line in lines)
        {
            log.Write(line);
            extent.Add(line.Step);
        }

        if (bench.Options.Quiet)
            return;
        if (extent.Steps > 0)
            bench.Terminal.Output.WriteLine();
        bench.Terminal.Output.WriteLine($"Plan: {extent}.");
    }

    private void PrintJson(IEnumerable<LogLine> lines)
    {
        var json = new JsonLines(bench.Terminal.Output);
        foreach (var line in lines)
            json.Step(line);
        json.Summary();
    }
}
