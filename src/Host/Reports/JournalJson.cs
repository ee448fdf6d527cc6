using System.Text.Json;
using OriginScript.Engine;

namespace OriginScript.Host.Reports;

/// <summary>A journal and its changes as members of a line of <c>--json</c>.</summary>
internal static class JournalJson
{
    public static void Write(Utf8JsonWriter json, JournalSummary journal)
    {
        json.WriteString("id", journal.Id);
        json.WriteString("file", journal.Path);
        json.WriteString("recipe", journal.Target.Recipe);
        json.WriteString("path", journal.Target.Path);
        WriteTexts(json, "arguments", journal.Target.Arguments);
        WriteTexts(json, "place", journal.Target.Place);
        WriteTexts(json, "hosts", journal.Hosts);
        json.WriteNumber("changes", journal.Changes.Count);
        json.WriteNumber("lines", journal.Lines);
        if (journal.LastRun is { } last)
            json.WriteString("last_run", last);
        json.WriteString("by", journal.Owner);
        json.WriteString("status", journal.LastRunStatus.ToString().ToLowerInvariant());
        json.WriteString("program", journal.Target.Program);
        json.WriteString("problem", journal.Problem);
    }

    public static void Write(Utf8JsonWriter json, JournalChange change)
    {
        json.WriteString("host", change.Step.Host);
        json.WriteString("task", change.Step.Task);
        json.WriteString("key", change.Step.Key);
        json.WriteString("command", change.CommandLine);
        WriteState(json, "before", change.Before);
        WriteState(json, "after", change.After);
        json.WriteBoolean("open", change.IsOpen);
        json.WriteString("identity", change.Identity);
        json.WriteString("plugin", change.Plugin);
        json.WriteString("version", change.Version);
        WriteTexts(json, "groups", change.Groups);
        json.WriteString("begun", change.Begun);
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static void WriteState(Utf8JsonWriter json, string name, JsonElement? state)
    {
        json.WritePropertyName(name);
        if (state is { } value)
            value.WriteTo(json);
        else
            json.WriteNullValue();
    }
}
