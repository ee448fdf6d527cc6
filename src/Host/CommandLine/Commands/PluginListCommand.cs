using OriginScript.Host.CommandLine.Listing;
using OriginScript.Host.Platform;
using OriginScript.Host.Plugins;
using OriginScript.Host.Reports;

namespace OriginScript.Host.CommandLine.Commands;

internal sealed class PluginListCommand : ICommand
{
    public string Name => "plugin list";

    public string Summary => "List the plugins with their versions and problems.";

    public IReadOnlyList<Parameter> Parameters { get; } =
    [ParameterFactory.Switch("provides", "Print the verbs and outputs that they provide, one for each line: what it is, the plugin, the name.")];

    public Task<int> Run(CommandServices origin, IReadOnlyList<string> words)
    {
        var bound = this.Bind(origin, words);
        var plugins = origin.Tasks.Plugins;
        if (bound.GetFlag("json"))
            WriteJson(origin.Terminal, plugins);
        else if (bound.GetFlag("provides"))
            WriteNames(origin.Terminal.Output, plugins);
        else if (plugins.Count == 0)
            origin.Terminal.Errors.WriteLine("No plugins found");
        else
            WriteLines(origin, plugins);
        origin.Terminal.Output.Flush();
        foreach (var plugin in plugins.Where(plugin => plugin.Problem is not null))
        {
            origin.Terminal.State.LastMessage = plugin.Problem;
            origin.Terminal.Errors.WriteLine(plugin.Problem);
        }

        foreach (var collision in NameCollisions.Describe(origin.Tasks.All, origin.Tasks.Verbs))
            origin.Terminal.Errors.WriteLine(collision);
        return Task.FromResult(plugins.Any(plugin => plugin.Problem is not null) ? ExitCode.PluginError : ExitCode.Success);
    }

    private static void WriteLines(CommandServices origin, IReadOnlyList<FoundPlugin> plugins)
    {
        foreach (
            var line in Table.FormatLines(
                [.. plugins.Select(plugin => ($"{plugin.Name} {plugin.Version}".TrimEnd(), plugin.Folder))],
                origin.Terminal.Width
            )
        )
            origin.Terminal.Output.WriteLine(line);
    }

    private static void WriteNames(TextWriter output, IReadOnlyList<FoundPlugin> plugins)
    {
        foreach (var name in plugins.SelectMany(plugin => plugin.Names))
            output.WriteLine(name);
    }

    private static void WriteJson(Terminal terminal, IReadOnlyList<FoundPlugin> plugins)
    {
        var lines = new JsonLinesWriter(terminal);
        foreach (var plugin in plugins)
        {
            lines.WriteLine(
                "plugin",
                json =>
                {
                    json.WriteString("name", plugin.Name);
                    json.WriteString("version", plugin.Version);
                    json.WriteString("folder", plugin.Folder);
                    json.WriteString("problem", plugin.Problem);
                    foreach (var kind in (string[])[ProvidedName.Verb, ProvidedName.Output])
                    {
                        json.WriteStartArray($"{kind}s");
                        foreach (var name in plugin.Names.Where(name => name.Kind == kind))
                            json.WriteStringValue(name.Name);
                        json.WriteEndArray();
                    }
                }
            );
        }
    }
}
