using System.Globalization;
using OriginScript.Host.Cache;
using OriginScript.Host.Catalog;

namespace OriginScript.Host.Recipes;

/// <summary>An entry as lines of the cache.</summary>
internal static class EntryText
{
    public static IEnumerable<string> Write(Entry entry) =>
    [
        Fields.Join("recipe", entry.Assembly, entry.EntryPoint.Type, entry.EntryPoint.Method, entry.Summary),
        .. entry.Inputs.Select(input => Fields.Join("input", input.Name, input.Value)),
        .. entry.Loaded.Select(file => Fields.Join("loaded", file.Name, file.Value)),
        .. entry.Absent.Select(file => Fields.Join("absent", file)),
        .. entry.Needs.Select(plugin => Fields.Join("needs", plugin)),
        .. entry.Arguments.Select(ManifestText.Write),
        .. entry.Warnings.Select(warning => Fields.Join("warning", warning.File, Number(warning.Line), Number(warning.Column), warning.Message)),
    ];

    public static Entry Read(string[] lines)
    {
        var head = Fields.Split(lines[0]);
        List<KeyInput> inputs = [], loaded = [];
        List<string> absent = [], needs = [];
        List<Parameter> arguments = [];
        List<Diagnostic> warnings = [];
        foreach (var line in lines.AsSpan(1))
        {
            var record = Fields.Split(line);
            switch (record[0])
            {
                case "input":
                    inputs.Add(new(record[1], record[2]));
                    break;
                case "loaded":
                    loaded.Add(new(record[1], record[2]));
                    break;
                case "absent":
                    absent.Add(record[1]);
                    break;
                case "needs":
                    needs.Add(record[1]);
                    break;
                case "parameter":
                    arguments.Add(ManifestText.ReadParameter(record));
                    break;
                default:
                    warnings.Add(new(record[1], Number(record[2]), Number(record[3]), record[4], IsError: false));
                    break;
            }
        }

        return new()
        {
            Assembly = head[1],
            EntryPoint = (head[2], head[3]),
            Summary = head[4],
            Inputs = inputs,
            Loaded = loaded,
            Absent = absent,
            Needs = needs,
            Arguments = arguments,
            Warnings = warnings,
        };
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
