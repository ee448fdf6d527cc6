using OriginScript.Compiler;
using OriginScript.Engine;
using OriginScript.Host.CommandLine.Parsing;
using OriginScript.Host.Platform;
using OriginScript.Host.Plugins;
using OriginScript.Host.Recipes;

namespace OriginScript.Host.CommandLine.Naming;

/// <summary>Resolves arguments to a command, task, recipe or namespace. A path only needs a file lookup; the plugins' manifests are read only for names that are neither command nor path.</summary>
internal sealed class CommandResolver(CommandServices origin)
{
    /// <summary>A command, task, recipe or namespace.</summary>
    /// <exception cref="UsageException">Nothing has that name, or several things match.</exception>
    public ResolvedCommand Resolve(IReadOnlyList<string> words)
    {
        var options = GlobalParameters.GetFor(origin, [], words.TakeWhile(word => OptionSyntax.IsOption(word) || !RecipeLocator.IsPath(word)));
        var typed = new ArgumentScanner(words, options);
        var plain = typed.Positionals;
        if (plain.Count == 0)
            throw CreateUnknownOption(typed, options)
                ?? new UsageException("No command, task or recipe given. \"origin help\" shows what origin can do.");
        if (origin.Commands.Find(plain) is var (command, names))
            return new ResolvedCommand.CommandMatch(command, typed.SkipPositionals(names));
        if (origin.Commands.FindGroup(plain[0]) is { Count: > 0 } group)
            return plain.Count == 1 ? new ResolvedCommand.GroupMatch(group, typed.SkipPositionals(1)) : throw CreateNotInGroup(plain, group);
        return FindTarget(words, options) ?? FindNamespace(typed) ?? throw CreateNotFound(plain);
    }

    /// <summary>What plan, run and undo take: a recipe or a task.</summary>
    /// <param name="words">The arguments after the command.</param>
    /// <param name="options">The options that may precede the name.</param>
    /// <exception cref="UsageException">Nothing has that name.</exception>
    public ResolvedCommand ResolveTarget(IReadOnlyList<string> words, IReadOnlyList<Parameter> options) =>
        FindTarget(words, options) ?? throw CreateTargetNotFound(new ArgumentScanner(words, options), options);

    /// <summary>The recipe with a name or path.</summary>
    /// <exception cref="UsageException">There is no such recipe.</exception>
    public FoundRecipe ResolveRecipe(string word) =>
        (FindTarget([word], []) as ResolvedCommand.RecipeMatch ?? throw CreateRecipeNotFound(word)).Recipe;

    // The plain name of an ambiguous task is known too, so that it is explained instead of being unknown.
    private IEnumerable<string> TargetNames =>
        [
            .. origin.Tasks.All.Select(task => task.CallName).Union(origin.Tasks.All.Select(task => task.Name)),
            .. origin.RecipeLocator.All.Select(recipe => recipe.Name),
        ];

    private ResolvedCommand? FindTarget(IReadOnlyList<string> words, IReadOnlyList<Parameter> options)
    {
        var typed = new ArgumentScanner(words, options);
        var plain = typed.Positionals;
        if (plain.Count == 0)
            return null;
        if (RecipeLocator.IsPath(plain[0]))
            return new ResolvedCommand.RecipeMatch(
                origin.RecipeLocator.FindAt(plain[0]) ?? throw CreateRecipeNotFound(plain[0]),
                typed.SkipPositionals(1)
            );

        if (new NameMatcher(TargetNames).Find(plain) is not var (name, count))
            return origin.RecipeLocator.FindAt(plain[0]) is { } beside ? new ResolvedCommand.RecipeMatch(beside, typed.SkipPositionals(1)) : null;
        if (origin.Tasks.All.Where(task => task.IsAmbiguous && task.Name == name).ToList() is { Count: > 0 } several)
            throw new UsageException(NameCollisions.DescribeTask(several));
        return origin.Tasks.All.FirstOrDefault(task => task.CallName == name) is { } known
            ? new ResolvedCommand.TaskMatch(known, typed.SkipPositionals(count))
            : new ResolvedCommand.RecipeMatch(origin.RecipeLocator.All.First(recipe => recipe.Name == name), typed.SkipPositionals(count));
    }

    private ResolvedCommand.NamespaceMatch? FindNamespace(ArgumentScanner typed) =>
        new NameMatcher(TargetNames).FindNamespace(typed.Positionals) is { } name
            ? new ResolvedCommand.NamespaceMatch(name, typed.SkipPositionals(typed.Positionals.Count))
            : null;

    private UsageException CreateRecipeNotFound(string word) =>
        IsFolder(word)
            ? new UsageException($"{word} is a folder. Pass the path of a recipe, a .csx file.")
            : new UsageException(
                NearestName.Find(
                    word,
                    [.. origin.RecipeLocator.All.Select(recipe => recipe.DisplayPath), .. origin.RecipeLocator.All.Select(recipe => recipe.Name)]
                )
                    is { } nearest
                    ? $"There is no recipe {word}. Did you mean {nearest}?"
                    : $"There is no recipe {word}. Write the path of a .csx file, or a name that \"origin list\" shows."
            );

    /// <summary>An unknown name may belong to a plugin that was not loaded: one line for each of those.</summary>
    private string RejectedPlugins =>
        string.Concat(
            origin
                .Tasks.Plugins.Where(plugin => plugin.Problem is not null)
                .Select(plugin => $"\n{VisibleText.Format($"{plugin.Name} was not loaded: {plugin.Problem}")}")
        );

    private static UsageException CreateNotInGroup(IReadOnlyList<string> plain, IReadOnlyList<ICommand> group)
    {
        var typed = $"{plain[0]} {plain[1]}";
        var names = group.Select(command => command.Name).ToList();
        return new UsageException(
            $"There is no command {typed}. {(NearestName.Find(typed, names) is { } nearest ? $"Did you mean {nearest}?" : $"Write {string.Join(" or ", names)}.")}"
        );
    }

    private UsageException CreateTargetNotFound(ArgumentScanner typed, IReadOnlyList<Parameter> options) =>
        typed.Positionals.Count == 0 && CreateUnknownOption(typed, options) is { } unknown ? unknown : CreateNotFound(typed.Positionals);

    // The name may well follow: it is the option before it that cannot be read.
    private static UsageException? CreateUnknownOption(ArgumentScanner typed, IReadOnlyList<Parameter> options) =>
        typed.UnknownOption is not { } unknown ? null
        : NearestName.Find(unknown, options.Select(option => $"--{option.Name}")) is { } nearest
            ? new UsageException($"There is no option {unknown}. Did you mean {nearest}?")
        : new UsageException(
            $"There is no option {unknown} before the name of a recipe or task. Write the options of a recipe or task after its name; \"origin help run\" lists the others."
        );

    private UsageException CreateNotFound(IReadOnlyList<string> plain)
    {
        if (plain.Count == 0)
            return new UsageException("No recipe or task given. Write the path of a .csx file, or a name that \"origin list\" shows.");
        if (OtherTools.FindCommand(plain[0]) is { } ours)
            return new UsageException($"There is no command, task or recipe {plain[0]}. Did you mean {ours}?");
        string[] all =
        [
            .. origin.Commands.Names,
            .. origin.Tasks.All.Select(task => task.CallName),
            .. origin.RecipeLocator.All.Select(recipe => recipe.Name),
        ];
        var longest = plain[0].Contains(':', StringComparison.Ordinal) ? 1 : Math.Min(plain.Count, 4);
        for (var count = longest; count > 0; count--)
        {
            var typed = string.Join(':', plain.Take(count));
            if (SuggestNames(typed, all) is { Count: > 0 } near)
                return new UsageException($"There is no command, task or recipe {typed}. Did you mean {string.Join(" or ", near)}?{RejectedPlugins}");
        }

        if (IsFolder(plain[0]))
            return new UsageException($"{plain[0]} is a folder. Pass the path of a recipe, a .csx file.");
        return new UsageException(
            $"There is no command, task or recipe {plain[0]}. \"origin list\" shows the tasks and recipes, \"origin help\" the commands.{RejectedPlugins}"
        );
    }

    private bool IsFolder(string word) => Directory.Exists(Path.GetFullPath(word, origin.HostEnvironment.CurrentDirectory));

    /// <summary>Names that end with the typed text, since the last part of a task name is the most memorable; otherwise the nearest names.</summary>
    private static IReadOnlyList<string> SuggestNames(string typed, string[] all) =>
        all.Where(name => NameMatcher.Normalize(name).EndsWith(":" + NameMatcher.Normalize(typed), StringComparison.Ordinal)).Take(3).ToArray()
            is { Length: > 0 } endings
            ? endings
            : NearestName.FindAll(typed, all);
}
