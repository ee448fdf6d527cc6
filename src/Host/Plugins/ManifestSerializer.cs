using System.Globalization;
using OriginScript.Host.Platform;

namespace OriginScript.Host.Plugins;

/// <summary>Writes and reads manifests and parameters as cache records.</summary>
internal static class ManifestSerializer
{
    private const char ItemSeparator = '\u001f';

    public static IEnumerable<string> Write(PluginManifest manifest)
    {
        yield return TabSeparatedLine.Join("plugin", manifest.Name, manifest.Version, manifest.EntryType, manifest.Problem ?? "");
        foreach (var space in manifest.Namespaces)
            yield return TabSeparatedLine.Join("namespace", space);
        foreach (var other in manifest.BuildsOn)
            yield return TabSeparatedLine.Join("builds-on", other.Plugin, other.Versions);
        foreach (var reference in manifest.References)
            yield return TabSeparatedLine.Join("reference", reference);
        foreach (var verb in manifest.Verbs)
        {
            yield return TabSeparatedLine.Join("verb", verb.Name, verb.Type, verb.Summary);
            foreach (var parameter in verb.Parameters)
                yield return TabSeparatedLine.Join("verb-parameter", parameter.Declaration, parameter.Help);
        }

        foreach (var output in manifest.Outputs)
            yield return TabSeparatedLine.Join("output", output.Name, output.Type);
        foreach (var provider in manifest.Providers)
            yield return TabSeparatedLine.Join("provides", provider.Output, provider.Usage);
        foreach (var option in manifest.Options)
            yield return OptionSerializer.Write(option);
        foreach (var task in manifest.Tasks)
        {
            yield return TabSeparatedLine.Join(
                "task",
                task.Name,
                Number((int)task.Kind),
                task.Summary,
                task.RequiresConfirmation ? "asks" : "",
                task.Type,
                task.Method
            );
            foreach (var parameter in task.Parameters)
                yield return Write(parameter);
        }
    }

    public static PluginManifest Read(IReadOnlyList<string> lines)
    {
        var records = lines.Select(TabSeparatedLine.Split).ToList();
        var head = records[0];
        var name = head[1];
        return new()
        {
            Name = name,
            Version = head[2],
            EntryType = head[3],
            Problem = head[4].Length > 0 ? head[4] : null,
            Namespaces = Names("namespace"),
            BuildsOn = [.. records.Where(record => record[0] == "builds-on").Select(record => new PluginDependency(record[1], record[2]))],
            References = Names("reference"),
            Verbs = [.. Verbs(name, records)],
            Outputs = [.. records.Where(record => record[0] == "output").Select(record => new OutputProperty(record[1], record[2]))],
            Providers = [.. records.Where(record => record[0] == "provides").Select(record => new OutputProvider(record[1], record[2]))],
            Options = [.. records.Where(record => record[0] == OptionSerializer.Kind).Select(record => OptionSerializer.Read(name, record))],
            Tasks = [.. Tasks(name, records)],
        };

        string[] Names(string kind) => [.. records.Where(record => record[0] == kind).Select(record => record[1])];
    }

    private static IEnumerable<Verb> Verbs(string plugin, IReadOnlyList<string[]> records)
    {
        for (var i = 0; i < records.Count; i++)
        {
            if (records[i] is not ["verb", var name, var type, var summary])
                continue;
            var parameters = records
                .Skip(i + 1)
                .TakeWhile(record => record[0] == "verb-parameter")
                .Select(record => new VerbParameter(record[1], record[2]));
            yield return new(name, type, [.. parameters], summary, plugin);
        }
    }

    private static IEnumerable<CommandSignature> Tasks(string plugin, IReadOnlyList<string[]> records)
    {
        for (var i = 0; i < records.Count; i++)
        {
            if (records[i] is not ["task", var name, var kind, var summary, var asks, var type, var method])
                continue;
            var parameters = records.Skip(i + 1).TakeWhile(record => record[0] == "parameter").Select(ReadParameter);
            yield return new(name, (TaskKind)Number(kind), summary, asks.Length > 0, [.. parameters], plugin, type, method);
        }
    }

    public static string Write(Parameter parameter) =>
        TabSeparatedLine.Join(
            "parameter",
            parameter.Name,
            Number((int)parameter.Type),
            parameter.IsPositional ? "positional" : "",
            parameter.IsRequired ? "required" : "",
            parameter.Help,
            parameter.Default is null
                ? ""
                : "="
                    + parameter.Default switch
                    {
                        string[] texts => string.Concat(texts.Select(text => text + ItemSeparator)),
                        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
                        var other => other.ToString(),
                    }
        );

    public static Parameter ReadParameter(string[] record)
    {
        var type = (ParameterType)Number(record[2]);
        return new(record[1], type, record[3].Length > 0, record[4].Length > 0, record[6].Length > 0 ? Value(type, record[6][1..]) : null, record[5]);
    }

    private static object Value(ParameterType type, string text) =>
        type switch
        {
            ParameterType.Bool => bool.Parse(text),
            ParameterType.Int => Number(text),
            ParameterType.Number => double.Parse(text, CultureInfo.InvariantCulture),
            ParameterType.Texts => text.Split(ItemSeparator)[..^1],
            _ => text,
        };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
