using OriginScript.Host.Catalog;
using OriginScript.Host.CommandLine.Commands;
using OriginScript.Host.CommandLine.Listing;
using OriginScript.Host.CommandLine.Naming;

namespace OriginScript.Host.CommandLine.Completion;

/// <summary>What could stand where the cursor is. It knows the plugins from their manifests and recipes from the cache: it compiles and loads nothing.</summary>
internal sealed class Completer(Origin origin)
{
    private readonly NameCandidates _names = new(origin.Tasks.All.Concat(origin.Shelf.All.Select(origin.Declared)));
    private readonly NameCandidates _recipes = new(origin.Shelf.All.Select(origin.Declared));

    /// <param name="typed">The words up to the cursor, the one under it last; empty where it has not begun.</param>
    public IEnumerable<Candidate> For(IReadOnlyList<string> typed)
    {
        string[] before = [.. typed.SkipLast(1)];
        var current = typed.LastOrDefault("");
        try
        {
            return For(before, current);
        }
        catch (UsageException)
        {
            return [];
        }
    }

    private IEnumerable<Candidate> For(IReadOnlyList<string> before, string current)
    {
        var words = new Words(before, GlobalParameters.All);
        if (CommandTable.Find(words.Plain) is var (command, names))
            return OfCommand(command, words.After(names), current).Concat(SecondWords(words.Plain, current));
        return words.Plain.Count > 0 || current.StartsWith('-') || OptionCandidates.TakesNext(GlobalParameters.All, before)
            ? SecondWords(words.Plain, current).Concat(Subjects(before, current, [], TaskCommand.OptionsOf))
            : OrPaths([.. Commands(current), .. _names.For([], current)], current);
    }

    private IEnumerable<Candidate> OfCommand(ICommand command, IReadOnlyList<string> before, string current) => command switch
    {
        SubjectCommand subject => Subjects(before, current, subject.Options, _ => subject.Options),
        _ when current.StartsWith('-') => Parameters([.. command.Parameters, .. GlobalParameters.Beside(command.Parameters)], before, current),
        HelpCommand => [.. Commands(current), .. _names.For(new Words(before, GlobalParameters.All).Plain, current)],
        ListCommand => _names.For([], current),
        CheckCommand or CacheExplainCommand => OrPaths([.. _recipes.For([], current)], current),
        CompletionsCommand => CompletionsCommand.Shells.Where(shell => shell.StartsWith(current, StringComparison.Ordinal)).Select(shell => new Candidate(shell, "")),
        _ => [],
    };

    /// <summary>A recipe or a task, and then what it takes.</summary>
    private IEnumerable<Candidate> Subjects(
        IReadOnlyList<string> before, string current, IReadOnlyList<Parameter> options, Func<Signature, IReadOnlyList<Parameter>> optionsOf)
    {
        Parameter[] among = [.. options, .. GlobalParameters.All];
        var plain = new Words(before, among).Plain;
        if (Meaning(before, among) is { } meaning)
        {
            return meaning is Naming.Meaning.OfTask { Task: var task }
                ? Parameters([.. task.Parameters, .. optionsOf(task), .. GlobalParameters.Beside(task.Parameters)], before, current)
                : Parameters([.. Declared(meaning), .. options.Count > 0 ? options : new RunCommand().Options, .. GlobalParameters.All], before, current);
        }

        if (current.StartsWith('-') || OptionCandidates.TakesNext(among, before))
            return Parameters(among, before, current);
        return plain.Count == 0 ? OrPaths([.. _names.For([], current)], current) : _names.For(plain, current);
    }

    private Meaning? Meaning(IReadOnlyList<string> before, IReadOnlyList<Parameter> options)
    {
        if (new Words(before, options).Plain.Count == 0)
            return null;
        try
        {
            return new Resolver(origin).SubjectOf(before, options);
        }
        catch (UsageException)
        {
            return null;
        }
    }

    private IReadOnlyList<Parameter> Declared(Meaning meaning) =>
        meaning is Naming.Meaning.OfRecipe { Recipe: var recipe } && origin.Recipes.Declared(recipe.Path) is { } declared ? declared.Parameters : [];

    private IEnumerable<Candidate> OrPaths(IReadOnlyList<Candidate> names, string current) =>
        names.Count > 0 ? names : PathCandidates.For(origin.Around, current);

    private static IEnumerable<Candidate> Parameters(IReadOnlyList<Parameter> parameters, IReadOnlyList<string> before, string current) =>
        !current.StartsWith('-') || OptionCandidates.TakesNext(parameters, before) ? [] : OptionCandidates.For(parameters, before, current);

    private static IEnumerable<Candidate> Commands(string current) => CommandTable.All
        .Where(command => command.Name.StartsWith(current, StringComparison.Ordinal))
        .Select(command => command.Name.Contains(' ', StringComparison.Ordinal) ? new Candidate(command.Name.Split(' ')[0], "") : new(command.Name, command.Summary))
        .DistinctBy(candidate => candidate.Text);

    private static IEnumerable<Candidate> SecondWords(IReadOnlyList<string> plain, string current) => plain.Count != 1
        ? []
        : CommandTable.All
            .Where(command => command.Name.StartsWith($"{plain[0]} {current}", StringComparison.Ordinal))
            .Select(command => new Candidate(command.Name.Split(' ')[1], command.Summary));
}
