using OriginScript.Host.Catalog;
using OriginScript.Host.CommandLine.Help;
using OriginScript.Host.CommandLine.Listing;
using OriginScript.Host.CommandLine.Naming;
using OriginScript.Host.CommandLine.Parsing;

namespace OriginScript.Host.CommandLine.Commands;

internal sealed class HelpCommand : ICommand
{
    public string Name => "help";

    public string Summary => "Explain a command, a task, a namespace, a verb or a recipe.";

    public IReadOnlyList<Parameter> Parameters { get; } = [Own.Words("topic", "Its name; an overview where it is left out.")];

    public Task<int> Run(Origin origin, IReadOnlyList<string> words)
    {
        var topic = this.Bind(words).Texts("topic");
        var text = new HelpText(origin.Terminal.Output, origin.Terminal.Width);
        if (topic.Count == 0)
            Overview.Write(origin.Terminal.Output, origin.Terminal.Width);
        else if (topic.Count == 1 && Verb(origin, topic[0]) is { } verb)
            text.Verb(verb, [.. origin.Tasks.All.Where(task => task.Kind == TaskKind.Verb && task.Method == verb.Name && task.Plugin == verb.Plugin)]);
        else if (topic.Count == 1 && RecipeMembers.Has(topic[0]))
            RecipeMembers.Write(origin.Terminal.Output, topic[0], origin.Terminal.Width);
        else
            Explain(origin, text, new Resolver(origin).Of(topic));
        return Task.FromResult(ExitCode.Done);
    }

    /// <summary>C# names begin with a capital, which no task does.</summary>
    private static Verb? Verb(Origin origin, string name) =>
        name is [>= 'A' and <= 'Z', ..] ? origin.Tasks.Verbs.FirstOrDefault(verb => verb.Name == name) : null;

    private static void Explain(Origin origin, HelpText text, Meaning meaning)
    {
        switch (meaning)
        {
            case Meaning.OfCommand { Command: SubjectCommand } inner when inner.Rest.Count > 0:
                Explain(origin, text, new Resolver(origin).SubjectOf(inner.Rest, []));
                break;
            case Meaning.OfCommand { Command: var command }:
                text.Call(Usage.Of(command.Name, command.Parameters), command.Parameters, command.Summary, GlobalParameters.Beside(command.Parameters));
                break;
            case Meaning.OfTask { Task: var task }:
                text.Call(Usage.Of(task.Name, task.Parameters), task.Parameters, task.Summary, TaskCommand.OptionsOf(task));
                break;
            case Meaning.OfNamespace { Namespace: var name }:
                text.Namespace(name, Below(origin, name));
                break;
            case Meaning.OfRecipe { Recipe: var recipe }:
                var declared = origin.Recipes.Declared(recipe.Path) ?? origin.Recipes.Load(recipe.Path).Signature;
                text.Call($"run {Usage.Of(recipe.Title, declared.Parameters)}", declared.Parameters, declared.Summary, []);
                break;
        }
    }

    private static IEnumerable<Signature> Below(Origin origin, string name) => origin.Tasks.All
        .Concat(origin.Shelf.All.Select(origin.Declared))
        .Where(task => Names.Plain(task.Name).StartsWith(name + ":", StringComparison.Ordinal));
}
