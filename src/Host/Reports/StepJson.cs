using System.Text.Json;
using OriginScript.Engine;

namespace OriginScript.Host.Reports;

/// <summary>Writes the members of a step's line. Texts are scrubbed before they are escaped, since a secret that contains a quote looks different afterwards.</summary>
internal static class StepJson
{
    public static void Write(Utf8JsonWriter json, int number, LogLine line)
    {
        var step = line.Step;
        json.WriteNumber("n", number);
        json.WriteScrubbed("id", step.Id.ToString());
        json.WriteScrubbed("host", step.Id.Host);
        json.WriteScrubbed("task", step.Id.Task);
        json.WriteScrubbedList("args", line.Arguments.Select(argument => argument.DisplayText));
        json.WriteScrubbedList("group", GroupPath(line));
        json.WriteString("mark", MarkName(line.Mark));
        json.WriteScrubbedState("want", line.Want);
        if (line.Before is not null)
            json.WriteScrubbedState("before", line.Before);
        if (line.After is not null)
            json.WriteScrubbedState("after", line.After);
        json.WriteScrubbed("text", line.Text);
        json.WriteScrubbedList("needs", step.Needs.Select(output => output.Name));
        json.WriteScrubbedList("provides", step.Provides.Select(output => output.Name));
    }

    /// <summary>The name of a mark: <c>create</c>, <c>not-started</c>.</summary>
    public static string MarkName(Mark mark) =>
        mark switch
        {
            Mark.Planned => "planned",
            Mark.Unchanged => "unchanged",
            Mark.Create => "create",
            Mark.Change => "change",
            Mark.Delete => "delete",
            Mark.Effect => "effect",
            Mark.Unknown => "unknown",
            Mark.Kept => "kept",
            Mark.Failed => "failed",
            _ => "not-started",
        };

    private static Stack<string> GroupPath(LogLine line)
    {
        var path = new Stack<string>();
        for (var group = line.Step.Group; group is not null; group = group.Parent)
            path.Push(line.FormatGroup(group));
        return path;
    }
}
