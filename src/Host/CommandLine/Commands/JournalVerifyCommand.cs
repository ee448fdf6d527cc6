using OriginScript.Host.CommandLine.Parsing;
using OriginScript.Host.Plugins;

namespace OriginScript.Host.CommandLine.Commands;

internal sealed class JournalVerifyCommand : ICommand
{
    public string Name => "journal verify";

    public string Summary => "Check that no line of a journal, or of all, was changed or is missing.";

    public IReadOnlyList<Parameter> Parameters { get; } =
    [ParameterFactory.Argument("journal", "A journal's id or path; all journals by default.") with { IsRequired = false }];

    public Task<int> Run(CommandServices origin, IReadOnlyList<string> words)
    {
        var bound = this.Bind(origin, words);
        return origin.CreateRunner(GlobalParameters.Parse(bound, origin)).VerifyJournals(bound.GetText("journal"));
    }
}
