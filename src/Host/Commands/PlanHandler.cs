using OriginScript.Engine;
using OriginScript.Host.Configuration;
using OriginScript.Host.Platform;
using OriginScript.Host.Reports;

namespace OriginScript.Host.Commands;

/// <summary>Handles the offline plan: evaluates the recipe and prints its steps line by line, without any network access.</summary>
internal sealed class PlanHandler(CommandContext bench, PlanTarget subject, ExecutionOptions choices)
{
    public async Task<int> Handle()
    {
        var reading = await EvaluatedRecipe.Evaluate(bench, subject);
        reading.ThrowIfUnknownHost(choices.OnlyHost);
        if (bench.Options.PluginOptions.Count > 0)
            new OptionResolver(bench.Options, bench.HostEnvironment).Resolve(bench.LoadOptions(subject.Plugins));
        var lines = Plan.GetLines(reading.Recipe).Where(line => choices.OnlyHost is null || line.Step.Id.Host == choices.OnlyHost);
        if (bench.Options.Json)
            PrintJson(lines);
        else
            Print(lines);
        bench.Terminal.Output.Flush();
        return ExitCode.Success;
    }

    private void Print(IEnumerable<LogLine> lines)
    {
        var log = new ActionLog(ColoredMarkWriter.Wrap(bench.Terminal), bench.Terminal.Width) { ShowsDiff = choices.ShowsDiff };
        var extent = new PlanSize();
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
        var json = new JsonLinesWriter(bench.Terminal);
        foreach (var line in lines)
            json.WriteStep(line);
        json.WriteSummary();
    }
}
