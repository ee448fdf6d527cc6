using System.Collections;
using System.Globalization;
using System.Reflection;

namespace OriginScript.Aws;

/// <summary>A request or response of the SDK as text, one line for each value that is set: <c>Reservations[0].Instances[0].InstanceId = i-0123</c>.</summary>
internal static class BodyText
{
    private const int MaxDepth = 6;
    private const int MaxLines = 400;

    // Members of the SDK's base classes, and contents that may hold credentials.
    private static readonly string[] Skipped = ["UserData", "KeyMaterial", "HttpStatusCode", "ContentLength", "ResponseMetadata"];

    public static string Format(object body)
    {
        var lines = new List<string>();
        Append(lines, "", body, 0);
        return string.Join('\n', lines.Count > MaxLines ? [.. lines.Take(MaxLines), $"[{lines.Count - MaxLines} values left out]"] : lines);
    }

    private static void Append(List<string> lines, string path, object? value, int depth)
    {
        switch (value)
        {
            case null or "" or Stream:
                break;
            case string or ValueType:
                lines.Add($"{path} = {Convert.ToString(value, CultureInfo.InvariantCulture)}");
                break;
            case IDictionary map:
                foreach (DictionaryEntry entry in map)
                    Append(lines, $"{path}[{entry.Key}]", entry.Value, depth + 1);
                break;
            case IEnumerable list:
                var index = 0;
                foreach (var item in list)
                    Append(lines, $"{path}[{index++}]", item, depth + 1);
                break;
            case { } constant when value.GetType().BaseType?.Name == "ConstantClass":
                lines.Add($"{path} = {constant}");
                break;
            default:
                AppendMembers(lines, path, value, depth);
                break;
        }
    }

    private static void AppendMembers(List<string> lines, string path, object value, int depth)
    {
        if (depth > MaxDepth)
            return;
        foreach (
            var property in value
                .GetType()
                .GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => property.GetIndexParameters().Length == 0)
        )
        {
            if (
                property.GetMethod is not null
                && !Skipped.Contains(property.Name)
                && !property.DeclaringType!.Name.StartsWith("AmazonWebService", StringComparison.Ordinal)
            )
                Append(lines, path.Length == 0 ? property.Name : $"{path}.{property.Name}", property.GetValue(value), depth + 1);
        }
    }
}
