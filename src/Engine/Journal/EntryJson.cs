using System.Buffers;
using System.Text.Json;

namespace OriginScript.Engine;

/// <summary>
/// An entry as JSON, member by member: a serializer costs each process some thirty milliseconds before its first line, and a run that finds nothing to do writes
/// only two.
/// </summary>
internal static class EntryJson
{
    public static byte[] Line(Entry entry)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            Text(json, "kind", entry.Kind);
            Text(json, "id", entry.Id);
            Text(json, "key", entry.Key);
            Text(json, "by", entry.By);
            Text(json, "host", entry.Host);
            Text(json, "task", entry.Task);
            Text(json, "on", entry.On);
            Text(json, "token", entry.Token);
            State(json, "before", entry.Before);
            State(json, "want", entry.Want);
            State(json, "after", entry.After);
            Text(json, "identity", entry.Identity);
            Text(json, "name", entry.Name);
            Text(json, "value", entry.Value);
            json.WriteString("at", entry.At);
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    /// <exception cref="JsonException">It is no JSON, or of another shape.</exception>
    public static Entry? Parse(ReadOnlySpan<byte> line)
    {
        var json = new Utf8JsonReader(line);
        var entry = new Entry("");
        try
        {
            json.Read();
            if (json.TokenType == JsonTokenType.Null)
                return null;
            if (json.TokenType != JsonTokenType.StartObject)
                throw new JsonException("an entry is an object");
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
                entry = With(entry, ref json);
            json.Read();
            return entry;
        }
        catch (Exception e) when (e is InvalidOperationException or FormatException)
        {
            throw new JsonException(e.Message, e);
        }
    }

    // A later version may write more than this one knows.
    private static Entry With(Entry entry, ref Utf8JsonReader json)
    {
        var name = json.GetString();
        json.Read();
        switch (name)
        {
            case "kind": return entry with { Kind = json.GetString() ?? "" };
            case "id": return entry with { Id = json.GetString() };
            case "key": return entry with { Key = json.GetString() };
            case "by": return entry with { By = json.GetString() };
            case "host": return entry with { Host = json.GetString() };
            case "task": return entry with { Task = json.GetString() };
            case "on": return entry with { On = json.GetString() };
            case "token": return entry with { Token = json.GetString() };
            case "before": return entry with { Before = State(ref json) };
            case "want": return entry with { Want = State(ref json) };
            case "after": return entry with { After = State(ref json) };
            case "identity": return entry with { Identity = json.GetString() };
            case "name": return entry with { Name = json.GetString() };
            case "value": return entry with { Value = json.GetString() };
            case "at": return entry with { At = json.GetDateTimeOffset() };
            default:
                json.Skip();
                return entry;
        }
    }

    private static void Text(Utf8JsonWriter json, string name, string? text)
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
