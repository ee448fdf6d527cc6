using OriginScript.Engine;
using OriginScript.Host.Configuration;
using OriginScript.Host.Platform;
using OriginScript.Host.Reports;

namespace OriginScript.Host.Commands;

/// <summary>Handles the offline plan: evaluates the recipe and prints its steps line by line, without any network access.</summary>
internal sealed class PlanHandler(CommandContext context, PlanTarget target, ExecutionOptions execution)
{
    public async Task<int> Handle()
    {
        context.ThrowIfFaultsWithoutSandbox();
        var evaluated = await EvaluatedRecipe.Evaluate(context, target);
        evaluated.ThrowIfUnknownHost(execution.OnlyHost);
        if (context.Options.PluginOptions.Count > 0)
            new OptionResolver(context.Options, context.HostEnvironment).Resolve(context.LoadOptions(target.Plugins));
        var lines = Plan.GetLines(evaluated.Recipe).Where(line => execution.OnlyHost is null || line.Step.Id.Host == execution.OnlyHost);
        if (context.Options.Json)
            PrintJson(lines);
        else
            Print(lines);
        context.Terminal.Output.Flush();
        return ExitCode.Success;
    }

    private void Print(IEnumerable<LogLine> lines)
    {
        var log = new ActionLog(ColoredMarkWriter.Wrap(context.Terminal), context.Terminal.Width) { ShowsDiff = execution.ShowsDiff };
        var extent = new PlanSize();
        foreach (var line in lines)
        {
            log.Write(line);
            extent.Add(line.Step);
        }

        if (context.Options.Quiet)
            return;
        if (extent.Steps > 0)
            context.Terminal.Output.WriteLine();
        context.Terminal.Output.WriteLine($"Plan: {extent}.");
    }

    private void PrintJson(IEnumerable<LogLine> lines)
    {
        var json = new JsonLinesWriter(context.Terminal);
        foreach (var line in lines)
            json.WriteStep(line);
        json.WriteSummary();
    }
}
