using OriginScript.Host.Catalog;
using OriginScript.Host.CommandLine.Commands;

namespace OriginScript.Host.CommandLine.Naming;

/// <summary>Says what words name. A path costs no more than a look at the file; the plugins' manifests are asked only for what is no command and no path.</summary>
internal sealed class Resolver(Origin origin)
{
    /// <summary>A command, task, recipe or namespace.</summary>
    /// <exception cref="UsageException">Nothing is called like that, or several things are.</exception>
    public Meaning Of(IReadOnlyList<string> words)
    {
        var typed = new Words(words, GlobalParameters.All);
        var plain = typed.Plain;
        if (plain.Count == 0)
            throw new UsageException("There is nothing to do in these words. \"origin help\" shows what can be done.");
        return CommandTable.Find(plain) is var (command, names)
            ? new Meaning.OfCommand(command, typed.After(names))
            : Subject(words, GlobalParameters.All) ?? Namespace(typed) ?? throw Unknown(plain);
    }

    /// <summary>What plan, run and undo take: a recipe or a task.</summary>
    /// <param name="words">What follows the command.</param>
    /// <param name="options">Those that may stand before its name.</param>
    /// <exception cref="UsageException">Nothing is called like that.</exception>
    public Meaning SubjectOf(IReadOnlyList<string> words, IReadOnlyList<Parameter> options) =>
        Subject(words, options) ?? throw Unknown(new Words(words, options).Plain);

    /// <summary>The recipe that a word names.</summary>
    /// <exception cref="UsageException">No recipe is called like that.</exception>
    public FoundRecipe Recipe(string word) =>
        (Subject([word], []) as Meaning.OfRecipe ?? throw NoRecipe(word)).Recipe;

    private Meaning? Subject(IReadOnlyList<string> words, IReadOnlyList<Parameter> options)
    {
        var typed = new Words(words, options);
        var plain = typed.Plain;
        if (plain.Count == 0)
            return null;
        if (RecipeShelf.IsPath(plain[0]))
            return new Meaning.OfRecipe(origin.Shelf.At(plain[0]) ?? throw NoRecipe(plain[0]), typed.After(1));

        var names = new Names([.. origin.Tasks.All.Select(task => task.Name), .. origin.Shelf.All.Select(recipe => recipe.Name)]);
        if (names.Find(plain) is not var (name, count))
            return origin.Shelf.At(plain[0]) is { } beside ? new Meaning.OfRecipe(beside, typed.After(1)) : null;
        return origin.Tasks.All.FirstOrDefault(task => task.Name == name) is { } known
            ? new Meaning.OfTask(known, typed.After(count))
            : new Meaning.OfRecipe(origin.Shelf.All.First(recipe => recipe.Name == name), typed.After(count));
    }

    private Meaning.OfNamespace? Namespace(Words typed) =>
        new Names([.. origin.Tasks.All.Select(task => task.Name), .. origin.Shelf.All.Select(recipe => recipe.Name)]).Namespace(typed.Plain) is { } name
            ? new Meaning.OfNamespace(name, typed.After(typed.Plain.Count))
            : null;

    private UsageException NoRecipe(string word) => new(
        Suggestions.For(word, [.. origin.Shelf.All.Select(recipe => recipe.Title), .. origin.Shelf.All.Select(recipe => recipe.Name)]) is [var nearest, ..]
            ? $"There is no recipe {word}. Did you mean {nearest}?"
            : $"There is no recipe {word}. Write the path of a .csx file, or a name that \"origin list\" shows.");

    /// <summary>What is unknown may be of a plugin that is refused: a line for each of those.</summary>
    private string Refused => string.Concat(origin.Tasks.Plugins.Where(plugin => plugin.Problem is not null).Select(plugin => $"\n{plugin.Name} is refused: {plugin.Problem}"));

    private UsageException Unknown(IReadOnlyList<string> plain)
    {
        if (plain.Count == 0)
            return new UsageException("There is no recipe and no task in these words. Write the path of a .csx file, or a name that \"origin list\" shows.");
        string[] all = [.. CommandTable.Names, .. origin.Tasks.All.Select(task => task.Name), .. origin.Shelf.All.Select(recipe => recipe.Name)];
        var longest = plain[0].Contains(':', StringComparison.Ordinal) ? 1 : Math.Min(plain.Count, 4);
        for (var count = longest; count > 0; count--)
        {
            var typed = string.Join(':', plain.Take(count));
            if (Near(typed, all) is { Count: > 0 } near)
                return new UsageException($"There is no command, task or recipe {typed}. Did you mean {string.Join(" or ", near)}?{Refused}");
        }

        return new UsageException($"There is no command, task or recipe {plain[0]}. \"origin list\" shows the tasks and recipes, \"origin help\" the commands.{Refused}");
    }

    /// <summary>Names that end like that, since who remembers a task remembers its last part; else the nearest.</summary>
    private static IReadOnlyList<string> Near(string typed, string[] all) =>
        all.Where(name => Names.Plain(name).EndsWith(":" + Names.Plain(typed), StringComparison.Ordinal)).Take(3).ToArray() is { Length: > 0 } endings
            ? endings
            : Suggestions.For(typed, all);
}
