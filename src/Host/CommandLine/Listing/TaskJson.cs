using System.Text.Json;
using OriginScript.Host.CommandLine.Parsing;
using OriginScript.Host.Plugins;

namespace OriginScript.Host.CommandLine.Listing;

/// <summary>Writes a task as a JSON object.</summary>
internal static class TaskJson
{
    public static void Write(Utf8JsonWriter json, CommandSignature task)
    {
        json.WriteString("name", task.CallName);
        json.WriteString("kind", task.Kind.ToString().ToLowerInvariant());
        json.WriteString("usage", Usage.Format(task.CallName, task.Parameters));
        json.WriteString("summary", task.Summary);
        json.WriteString(task.Kind == TaskKind.Recipe ? "path" : "plugin", task.Kind == TaskKind.Recipe ? task.Type : task.Plugin);
        json.WriteStartArray("parameters");
        foreach (var parameter in task.Parameters)
            Write(json, parameter);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Parameter parameter)
    {
        json.WriteStartObject();
        json.WriteString("name", parameter.Name);
        json.WriteString("type", parameter.Type.ToString().ToLowerInvariant());
        json.WriteBoolean("positional", parameter.IsPositional);
        json.WriteBoolean("required", parameter.IsRequired);
        WriteDefault(json, parameter.Default);
        json.WriteString("help", parameter.Help);
        json.WriteEndObject();
    }

    private static void WriteDefault(Utf8JsonWriter json, object? value)
    {
        json.WritePropertyName("default");
        switch (value)
        {
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case int whole:
                json.WriteNumberValue(whole);
                break;
            case double number:
                json.WriteNumberValue(number);
                break;
            case string[] words:
                json.WriteStartArray();
                Array.ForEach(words, json.WriteStringValue);
                json.WriteEndArray();
                break;
            default:
                json.WriteStringValue(value as string);
                break;
        }
    }
}
