using System.Text.Json;
using OriginScript.Engine;

namespace OriginScript.Host.Reports;

/// <summary>The members of a step's line. Texts are scrubbed before they are escaped, since a secret with a quote in it looks different afterwards.</summary>
internal static class StepJson
{
    public static void Write(Utf8JsonWriter json, int number, LogLine line)
    {
        var step = line.Step;
        json.WriteNumber("n", number);
        json.Say("id", step.Id.ToString());
        json.Say("host", step.Id.Host);
        json.Say("task", step.Id.Task);
        json.List("args", step.Arguments.Select(argument => argument.ToString()));
        json.List("group", Path(step.Group));
        json.WriteString("mark", Word(line.Mark));
        json.State("want", line.Want);
        if (line.Now is not null)
            json.State("now", line.Now);
        json.Say("text", line.Text);
        json.List("needs", step.Needs.Select(later => later.Name));
        json.List("provides", step.Provides.Select(later => later.Name));
    }

    /// <summary>A mark in a word: <c>create</c>, <c>not-started</c>.</summary>
    public static string Word(Mark mark) => mark switch
    {
        Mark.Planned => "planned",
        Mark.Unchanged => "unchanged",
        Mark.Create => "create",
        Mark.Change => "change",
        Mark.Delete => "delete",
        Mark.Effect => "effect",
        Mark.Unknown => "unknown",
        Mark.Failed => "failed",
        _ => "not-started",
    };

    private static Stack<string> Path(Group? group)
    {
        var path = new Stack<string>();
        for (; group is not null; group = group.Parent)
            path.Push(group.Echo);
        return path;
    }
}
