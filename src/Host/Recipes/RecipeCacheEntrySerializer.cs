using System.Globalization;
using OriginScript.Host.Platform;
using OriginScript.Host.Plugins;

namespace OriginScript.Host.Recipes;

/// <summary>Writes and reads a cache entry as records.</summary>
internal static class RecipeCacheEntrySerializer
{
    public static IEnumerable<string> Write(RecipeCacheEntry entry) =>
        [
            TabSeparatedLine.Join("recipe", entry.AssemblyHash, entry.EntryPoint.Type, entry.EntryPoint.Method, entry.Summary, entry.Calls),
            .. entry.Inputs.Select(input => TabSeparatedLine.Join("input", input.Name, input.Value)),
            .. entry.LoadedFiles.Select(file => TabSeparatedLine.Join("loaded", file.Name, file.Value)),
            .. entry.AbsentFiles.Select(file => TabSeparatedLine.Join("absent", file)),
            .. entry.RequiredPlugins.Select(plugin => TabSeparatedLine.Join("needs", plugin)),
            .. entry.SecretVariables.Select(variable => TabSeparatedLine.Join("secret", variable)),
            .. entry.Arguments.Select(ManifestSerializer.Write),
            .. entry.Warnings.Select(warning =>
                TabSeparatedLine.Join("warning", warning.File, Number(warning.Line), Number(warning.Column), warning.Message)
            ),
        ];

    public static RecipeCacheEntry Read(string[] lines)
    {
        var head = TabSeparatedLine.Split(lines[0]);
        List<CacheKeyInput> inputs = [],
            loaded = [];
        List<string> absent = [],
            needs = [],
            secrets = [];
        List<Parameter> arguments = [];
        List<RecipeDiagnostic> warnings = [];
        foreach (var line in lines.AsSpan(1))
        {
            var record = TabSeparatedLine.Split(line);
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
                case "secret":
                    secrets.Add(record[1]);
                    break;
                case "parameter":
                    arguments.Add(ManifestSerializer.ReadParameter(record));
                    break;
                default:
                    warnings.Add(new(record[1], Number(record[2]), Number(record[3]), record[4], IsError: false));
                    break;
            }
        }

        return new()
        {
            AssemblyHash = head[1],
            EntryPoint = (head[2], head[3]),
            Summary = head[4],
            Calls = head[5],
            Inputs = inputs,
            LoadedFiles = loaded,
            AbsentFiles = absent,
            RequiredPlugins = needs,
            SecretVariables = secrets,
            Arguments = arguments,
            Warnings = warnings,
        };
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
