using OriginScript.Host.CommandLine.Parsing;
using OriginScript.Host.Plugins;

namespace OriginScript.Host.CommandLine.Commands;

internal sealed class JournalListCommand : ICommand
{
    public string Name => "journal list";

    public string Summary => "List the journals of runs: recipe, arguments, place, hosts, changes that are not undone.";

    public IReadOnlyList<Parameter> Parameters => [];

    public Task<int> Run(CommandServices origin, IReadOnlyList<string> words) =>
        origin.CreateRunner(GlobalParameters.Parse(this.Bind(origin, words), origin)).ListJournals();
}
