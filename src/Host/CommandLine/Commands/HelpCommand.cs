using OriginScript.Compiler;
using OriginScript.Host.CommandLine.Help;
using OriginScript.Host.CommandLine.Listing;
using OriginScript.Host.CommandLine.Naming;
using OriginScript.Host.CommandLine.Parsing;
using OriginScript.Host.Platform;
using OriginScript.Host.Plugins;

namespace OriginScript.Host.CommandLine.Commands;

internal sealed class HelpCommand : ICommand
{
    public string Name => "help";

    public string Summary => "Explain a command, a task, a namespace, a verb or a recipe.";

    public IReadOnlyList<Parameter> Parameters { get; } = [ParameterFactory.Arguments("topic", "Its name; without one, an overview is shown.")];

    public Task<int> Run(CommandServices origin, IReadOnlyList<string> words)
    {
        var topic = this.Bind(origin, words).GetTexts("topic");
        var text = new HelpWriter(origin.Terminal.Output, origin.Terminal.Width);
        if (topic.Count == 0)
            HelpOverview.Write(origin.Terminal.Output, origin.Commands, origin.Terminal.Width);
        else if (topic is not [var word] || !TryExplainName(origin, text, word.TrimStart('.'), StringComparison.Ordinal))
            Explain(origin, text, topic);
        return Task.FromResult(ExitCode.Success);
    }

    // C# names start with a capital letter and task names never do, so that an exact name is never both.
    private static bool TryExplainName(CommandServices origin, HelpWriter text, string name, StringComparison comparison)
    {
        if (origin.Tasks.Verbs.Where(verb => verb.Name.Equals(name, comparison)).ToList() is [var verb, ..] verbs)
            text.WriteVerbs(verbs, [.. origin.Tasks.All.Where(task => task.Kind == TaskKind.Verb && task.Method == verb.Name)]);
        else if (RecipeMembers.Find(name, comparison) is { } member)
            RecipeMembers.Write(origin.Terminal.Output, member, origin.Terminal.Width);
        else
            return false;
        return true;
    }

    private static void Explain(CommandServices origin, HelpWriter text, IReadOnlyList<string> topic)
    {
        try
        {
            Explain(origin, text, new CommandResolver(origin).Resolve(topic));
        }
        catch (UsageException) when (topic is [var word])
        {
            var name = word.TrimStart('.');
            if (TryExplainName(origin, text, name, StringComparison.OrdinalIgnoreCase))
                return;
            if (
                NearestName.Find(name, [.. origin.Tasks.Verbs.Select(verb => verb.Name), .. RecipeMembers.All.Select(member => member.Name)]) is
                { } near
            )
                throw new UsageException(
                    $"Nothing is called {word}. Did you mean {(RecipeMembers.Find(near, StringComparison.Ordinal) is null ? "." : "")}{near}?"
                );
            throw;
        }
    }

    private static void Explain(CommandServices origin, HelpWriter text, ResolvedCommand meaning)
    {
        switch (meaning)
        {
            case ResolvedCommand.CommandMatch { Command: PlanTargetCommand } inner when inner.Rest.Count > 0:
                Explain(origin, text, new CommandResolver(origin).ResolveTarget(inner.Rest, []));
                break;
            case ResolvedCommand.GroupMatch { Commands: var commands }:
                text.WriteGroup(commands, GlobalParameters.GetFor(origin, []));
                break;
            case ResolvedCommand.CommandMatch { Command: var command } when origin.Commands.FindGroup(command.Name) is { Count: > 1 } group:
                text.WriteGroup(group, GlobalParameters.GetFor(origin, []));
                break;
            case ResolvedCommand.CommandMatch { Command: var command }:
                text.WriteCall(
                    Usage.Format(command.Name, command.Parameters),
                    command.Parameters,
                    command.Summary,
                    GlobalParameters.GetFor(origin, command.Parameters)
                );
                break;
            case ResolvedCommand.TaskMatch { Task: var task }:
                text.WriteCall(Usage.Format(task.CallName, task.Parameters), task.Parameters, task.Summary, TaskCommand.OptionsOf(task));
                text.WriteReference($"The options of every task, such as --json and --sandbox: origin help {task.Name.Split(':')[0]}");
                break;
            case ResolvedCommand.NamespaceMatch { Namespace: var name }:
                text.WriteNamespace(name, TasksBelow(origin, name), GlobalParameters.GetFor(origin, []));
                break;
            case ResolvedCommand.RecipeMatch { Recipe: var recipe }:
                var declared = origin.Recipes.FindSignature(recipe.Path) ?? origin.Recipes.Load(recipe.Path).Signature;
                text.WriteCall($"run {Usage.Format(recipe.DisplayPath, declared.Parameters)}", declared.Parameters, declared.Summary, []);
                break;
        }
    }

    private static IEnumerable<CommandSignature> TasksBelow(CommandServices origin, string name) =>
        origin
            .Tasks.All.Concat(origin.RecipeLocator.All.Select(origin.GetSignature))
            .Where(task => NameMatcher.Normalize(task.Name).StartsWith(name + ":", StringComparison.Ordinal));
}
