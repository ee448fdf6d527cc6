using System.Buffers;
using System.Text.Json;

namespace OriginScript.Engine;

/// <summary>
/// An entry as JSON, member by member: a serializer costs each process about thirty milliseconds before its first line, and a run without changes
/// writes only two lines.
/// </summary>
internal static class JournalEntryJson
{
    public static byte[] ToJson(JournalEntry entry)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            WriteText(json, "kind", entry.Kind);
            if (entry.Format is { } format)
                json.WriteNumber("format", format);
            WriteText(json, "id", entry.Id);
            WriteText(json, "key", entry.FingerprintKey);
            WriteText(json, "by", entry.Owner);
            WriteTarget(json, entry.Target);
            WriteText(json, "host", entry.Host);
            WriteText(json, "task", entry.Task);
            WriteText(json, "on", entry.StepKey);
            WriteText(json, "token", entry.Token);
            WriteOrigin(json, entry.Origin);
            State(json, "before", entry.Before);
            State(json, "want", entry.Want);
            State(json, "after", entry.After);
            if (entry.Shape != 1)
                json.WriteNumber("shape", entry.Shape);
            WriteText(json, "identity", entry.Identity);
            WriteText(json, "name", entry.Name);
            WriteText(json, "value", entry.Value);
            json.WriteString("at", entry.Timestamp);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <exception cref="JsonException">It is not valid JSON, or has an unexpected structure.</exception>
    public static JournalEntry? Parse(ReadOnlySpan<byte> line)
    {
        var json = new Utf8JsonReader(line);
        var entry = new JournalEntry("");
        try
        {
            json.Read();
            if (json.TokenType == JsonTokenType.Null)
                return null;
            if (json.TokenType != JsonTokenType.StartObject)
                throw new JsonException("an entry must be a JSON object");
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
                entry = WithMember(entry, ref json);
            json.Read();
            return entry;
        }
        catch (Exception e) when (e is InvalidOperationException or FormatException)
        {
            throw new JsonException(e.Message, e);
        }
    }

    // A newer version may write members that this one does not know.
    private static JournalEntry WithMember(JournalEntry entry, ref Utf8JsonReader json)
    {
        var name = json.GetString();
        json.Read();
        switch (name)
        {
            case "kind":
                return entry with { Kind = json.GetString() ?? "" };
            case "format":
                return entry with { Format = json.TryGetInt32(out var format) ? format : -1 };
            case "recipe":
                return entry with { Target = Target(entry) with { Recipe = json.GetString() ?? "" } };
            case "path":
                return entry with { Target = Target(entry) with { Path = json.GetString() } };
            case "options":
                return entry with { Target = Target(entry) with { Arguments = ReadTexts(ref json) } };
            case "place":
                return entry with { Target = Target(entry) with { Place = ReadTexts(ref json) } };
            case "program":
                return entry with { Target = Target(entry) with { Program = json.GetString() ?? "" } };
            case "arguments":
                return entry with { Origin = Origin(entry) with { Arguments = ReadTexts(ref json) } };
            case "plugin":
                return entry with { Origin = Origin(entry) with { Plugin = json.GetString() ?? "" } };
            case "version":
                return entry with { Origin = Origin(entry) with { Version = json.GetString() ?? "" } };
            case "groups":
                return entry with { Origin = Origin(entry) with { Groups = ReadTexts(ref json) } };
            case "shape":
                return entry with { Shape = json.GetInt32() };
            case "id":
                return entry with { Id = json.GetString() };
            case "key":
                return entry with { FingerprintKey = json.GetString() };
            case "by":
                return entry with { Owner = json.GetString() };
            case "host":
                return entry with { Host = json.GetString() };
            case "task":
                return entry with { Task = json.GetString() };
            case "on":
                return entry with { StepKey = json.GetString() };
            case "token":
                return entry with { Token = json.GetString() };
            case "before":
                return entry with { Before = State(ref json) };
            case "want":
                return entry with { Want = State(ref json) };
            case "after":
                return entry with { After = State(ref json) };
            case "identity":
                return entry with { Identity = json.GetString() };
            case "name":
                return entry with { Name = json.GetString() };
            case "value":
                return entry with { Value = json.GetString() };
            case "at":
                return entry with { Timestamp = json.GetDateTimeOffset() };
            default:
                json.Skip();
                return entry;
        }
    }

    private static JournalTarget Target(JournalEntry entry) => entry.Target ?? new();

    private static StepOrigin Origin(JournalEntry entry) => entry.Origin ?? new([], "", "", []);

    private static void WriteTarget(Utf8JsonWriter json, JournalTarget? target)
    {
        if (target is null)
            return;
        WriteText(json, "recipe", target.Recipe);
        WriteText(json, "path", target.Path);
        WriteTexts(json, "options", target.Arguments);
        WriteTexts(json, "place", target.Place);
        WriteText(json, "program", target.Program);
    }

    private static void WriteOrigin(Utf8JsonWriter json, StepOrigin? origin)
    {
        if (origin is null)
            return;
        WriteTexts(json, "arguments", origin.Arguments);
        WriteText(json, "plugin", origin.Plugin);
        WriteText(json, "version", origin.Version);
        if (origin.Groups.Count > 0)
            WriteTexts(json, "groups", origin.Groups);
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static IReadOnlyList<string> ReadTexts(ref Utf8JsonReader json)
    {
        var texts = new List<string>();
        if (json.TokenType != JsonTokenType.StartArray)
            throw new JsonException("a list was expected");
        while (json.Read() && json.TokenType == JsonTokenType.String)
            texts.Add(json.GetString()!);
        return texts;
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
            json.WriteString(name, text);
    }

    private static void State(Utf8JsonWriter json, string name, JsonElement? state)
    {
        if (state is not { } value)
            return;
        json.WritePropertyName(name);
        value.WriteTo(json);
    }

    private static JsonElement? State(ref Utf8JsonReader json) => json.TokenType == JsonTokenType.Null ? null : JsonElement.ParseValue(ref json);
}
