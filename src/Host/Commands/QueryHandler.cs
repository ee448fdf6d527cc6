using System.Collections;
using System.Reflection;
using OriginScript.Engine;
using OriginScript.Host.Platform;
using OriginScript.Host.Reports;

namespace OriginScript.Host.Commands;

/// <summary>Runs a query outside any step and prints its rows, one per line, or its true/false answer.</summary>
internal sealed class QueryHandler(CommandContext context, QueryRequest request)
{
    public async Task<int> Handle()
    {
        await using var world = await TargetEnvironment.Open(context, request.Plugins);
        if (request.Echo() is { } echo)
            context.WriteInfo($"task: {echo}");
        var answer = await RunQuery(world);
        if (context.Options.Json)
            PrintJson(answer);
        else
            Print(answer);
        context.Terminal.Output.Flush();
        return answer is false ? ExitCode.StepFailed : ExitCode.Success;
    }

    // What a failing command printed; a query has no other output than its rows.
    private void Show(OutputStream stream, string text)
    {
        var lines = new LineSplitter(line => context.Terminal.Errors.WriteLine(VisibleText.Format(line)));
        lines.Write(text);
        lines.Complete();
    }

    private static IEnumerable<object> ToRows(object? answer) =>
        answer switch
        {
            null => [],
            string text => [text],
            IEnumerable rows => rows.Cast<object>(),
            _ => [answer],
        };

    private async Task<object?> RunQuery(TargetEnvironment world)
    {
        try
        {
            var answer = request.Invoke(new QueryRun(world.Ports, context.Clock, context.Interruption.StopToken) { Shown = Show });
            if (answer is not Task task)
                return answer;
            await task.WaitAsync(context.Interruption.StopToken);
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
            context.Terminal.Output.WriteLine(yes ? "true" : "false");
            return;
        }

        foreach (var row in ToRows(answer))
            context.Terminal.Output.WriteLine(answer is string ? row : VisibleText.Format($"{row}"));
    }

    private void PrintJson(object? answer)
    {
        var json = new JsonLinesWriter(context.Terminal);
        if (answer is bool yes)
        {
            json.WriteLine("answer", line => line.WriteBoolean("answer", yes));
            return;
        }

        foreach (var row in ToRows(answer))
            json.WriteLine("row", line => line.WriteScrubbedState("row", row));
    }
}
