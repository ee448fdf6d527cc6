using System.Collections;
using System.Reflection;
using OriginScript.Engine;
using OriginScript.Host.Reports;

namespace OriginScript.Host.Running;

/// <summary>A query: calls it outside any step and prints its rows, one a line, or its answer.</summary>
internal sealed class Asking(Bench bench, Inquiry inquiry)
{
    public async Task<int> Go()
    {
        await using var world = await World.Open(bench, inquiry.Plugins);
        var answer = await Answer(world);
        if (bench.Options.Json)
            PrintJson(answer);
        else
            Print(answer);
        bench.Terminal.Output.Flush();
        return answer is false ? ExitCode.StepFailed : ExitCode.Done;
    }

    private static IEnumerable<object> Rows(object? answer) => answer switch
    {
        null => [],
        string text => [text],
        IEnumerable rows => rows.Cast<object>(),
        _ => [answer],
    };

    private async Task<object?> Answer(World world)
    {
        try
        {
            var answer = inquiry.Ask(new QueryRun(world.Ports, bench.Interruption.Stop));
            if (answer is not Task task)
                return answer;
            await task;
            return task.GetType().GetProperty(nameof(Task<>.Result))?.GetValue(task);
        }
        catch (TargetInvocationException e) when (e.InnerException is OriginException inner)
        {
            throw new OriginException(inner.Message, e);
        }
    }

    private void Print(object? answer)
    {
        if (answer is bool yes)
        {
            bench.Terminal.Output.WriteLine(yes ? "true" : "false");
            return;
        }

        foreach (var row in Rows(answer))
            bench.Terminal.Output.WriteLine(row);
    }

    private void PrintJson(object? answer)
    {
        var json = new JsonLines(bench.Terminal.Output);
        if (answer is bool yes)
        {
            json.Line("answer", line => line.WriteBoolean("answer", yes));
            return;
        }

        foreach (var row in Rows(answer))
            json.Line("row", line => line.State("row", row));
    }
}
