using OriginScript.Host.Catalog;
using OriginScript.Host.CommandLine.Listing;
using OriginScript.Host.Reports;

namespace OriginScript.Host.CommandLine.Commands;

internal sealed class PluginListCommand : ICommand
{
    public string Name => "plugin list";

    public string Summary => "List the plugins, with their versions and what is wrong with them.";

    public IReadOnlyList<Parameter> Parameters => [];

    public Task<int> Run(Origin origin, IReadOnlyList<string> words)
    {
        var bound = this.Bind(words);
        var plugins = origin.Tasks.Plugins;
        if (bound.Flag("json"))
            Json(origin.Terminal.Output, plugins);
        else if (plugins.Count == 0)
            origin.Terminal.Errors.WriteLine("No plugins found");
        else
            Lines(origin, plugins);
        return Task.FromResult(plugins.Any(plugin => plugin.Problem is not null) ? ExitCode.Plugin : ExitCode.Done);
    }

    private static void Lines(Origin origin, IReadOnlyList<FoundPlugin> plugins)
    {
        foreach (var line in Table.Lines([.. plugins.Select(plugin => ($"{plugin.Name} {plugin.Version}".TrimEnd(), plugin.Folder))], origin.Terminal.Width))
            origin.Terminal.Output.WriteLine(line);
        foreach (var plugin in plugins.Where(plugin => plugin.Problem is not null))
            origin.Terminal.Errors.WriteLine(plugin.Problem);
    }

    private static void Json(TextWriter output, IReadOnlyList<FoundPlugin> plugins)
    {
        var lines = new JsonLines(output);
        foreach (var plugin in plugins)
        {
            lines.Line("plugin", json =>
            {
                json.WriteString("name", plugin.Name);
                json.WriteString("version", plugin.Version);
                json.WriteString("folder", plugin.Folder);
                json.WriteString("problem", plugin.Problem);
            });
        }
    }
}
