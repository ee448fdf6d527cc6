using OriginScript.Host.CommandLine.Parsing;
using OriginScript.Host.Plugins;

namespace OriginScript.Host.CommandLine.Commands;

internal sealed class JournalShowCommand : ICommand
{
    public string Name => "journal show";

    public string Summary => "Show the changes in a journal that are not undone.";

    public IReadOnlyList<Parameter> Parameters { get; } =
    [ParameterFactory.Argument("journal", "A journal's id or path, or a recipe's name or path.")];

    public Task<int> Run(CommandServices origin, IReadOnlyList<string> words)
    {
        var bound = this.Bind(origin, words);
        return origin.CreateRunner(GlobalParameters.Parse(bound, origin)).ShowJournal(bound.GetText("journal")!);
    }
}
