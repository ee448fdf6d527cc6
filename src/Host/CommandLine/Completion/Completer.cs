using OriginScript.Host.CommandLine.Commands;
using OriginScript.Host.CommandLine.Help;
using OriginScript.Host.CommandLine.Listing;
using OriginScript.Host.CommandLine.Naming;
using OriginScript.Host.CommandLine.Parsing;
using OriginScript.Host.Platform;
using OriginScript.Host.Plugins;

namespace OriginScript.Host.CommandLine.Completion;

/// <summary>Completes the word at the cursor. It reads plugin manifests and cached recipes, and neither compiles a recipe nor loads a plugin.</summary>
internal sealed class Completer(CommandServices origin)
{
    private readonly NameCandidates _names = new(origin.Tasks.All.Concat(origin.RecipeLocator.All.Select(origin.GetSignature)));
    private readonly IReadOnlyList<Parameter> _globals = GlobalParameters.GetFor(origin, []);
    private readonly NameCandidates _recipes = new(origin.RecipeLocator.All.Select(origin.GetSignature));

    /// <param name="typed">The words up to the cursor; the last one is the word at the cursor, empty if it has not been started.</param>
    public IEnumerable<Candidate> Complete(IReadOnlyList<string> typed)
    {
        string[] before = [.. typed.SkipLast(1)];
        var current = typed.LastOrDefault("");
        try
        {
            return Complete(before, current);
        }
        catch (UsageException)
        {
            return [];
        }
    }

    private IEnumerable<Candidate> Complete(IReadOnlyList<string> before, string current)
    {
        var words = new ArgumentScanner(before, _globals);
        if (origin.Commands.Find(words.Positionals) is var (command, names))
            return CompleteForCommand(command, words.SkipPositionals(names), current).Concat(SecondCommandWords(words.Positionals, current));
        return words.Positionals.Count > 0 || current.StartsWith('-') || OptionCandidates.IsValueExpected(_globals, before)
            ? SecondCommandWords(words.Positionals, current).Concat(CompleteTarget(before, current, [], TaskCommand.OptionsOf))
            : NamesOrPaths([.. CompleteCommands(current), .. _names.For([], current)], current);
    }

    private IEnumerable<Candidate> CompleteForCommand(ICommand command, IReadOnlyList<string> before, string current) =>
        command switch
        {
            PlanTargetCommand subject => CompleteTarget(before, current, subject.Options, _ => subject.Options),
            _ when current.StartsWith('-') => CompleteOptions(
                [.. command.Parameters, .. GlobalParameters.GetFor(origin, command.Parameters)],
                before,
                current
            ),
            HelpCommand =>
            [
                .. CompleteCommands(current),
                .. _names.For(new ArgumentScanner(before, _globals).Positionals, current),
                .. CompleteVerbs(current),
            ],
            ListCommand => _names.For([], current),
            CheckCommand or CacheExplainCommand => NamesOrPaths([.. _recipes.For([], current)], current),
            CompletionsCommand => CompletionsCommand
                .Shells.Where(shell => shell.StartsWith(current, StringComparison.Ordinal))
                .Select(shell => new Candidate(shell, "")),
            _ => [],
        };

    /// <summary>Completes a recipe or a task and then its options.</summary>
    private IEnumerable<Candidate> CompleteTarget(
        IReadOnlyList<string> before,
        string current,
        IReadOnlyList<Parameter> options,
        Func<CommandSignature, IReadOnlyList<Parameter>> optionsOf
    )
    {
        Parameter[] among = [.. options, .. _globals];
        var plain = new ArgumentScanner(before, among).Positionals;
        if (FindTarget(before, among) is { } meaning)
        {
            return meaning is Naming.ResolvedCommand.TaskMatch { Task: var task }
                ? CompleteOptions([.. task.Parameters, .. optionsOf(task), .. GlobalParameters.GetFor(origin, task.Parameters)], before, current)
                : CompleteOptions(
                    [.. DeclaredParameters(meaning), .. options.Count > 0 ? options : new RunCommand().Options, .. _globals],
                    before,
                    current
                );
        }

        if (current.StartsWith('-') || OptionCandidates.IsValueExpected(among, before))
            return CompleteOptions(among, before, current);
        return plain.Count == 0 ? NamesOrPaths([.. _names.For([], current)], current) : _names.For(plain, current);
    }

    private ResolvedCommand? FindTarget(IReadOnlyList<string> before, IReadOnlyList<Parameter> options)
    {
        if (new ArgumentScanner(before, options).Positionals.Count == 0)
            return null;
        try
        {
            return new CommandResolver(origin).ResolveTarget(before, options);
        }
        catch (UsageException)
        {
            return null;
        }
    }

    private IReadOnlyList<Parameter> DeclaredParameters(ResolvedCommand meaning) =>
        meaning is Naming.ResolvedCommand.RecipeMatch { Recipe: var recipe } && origin.Recipes.FindSignature(recipe.Path) is { } declared
            ? declared.Parameters
            : [];

    private IEnumerable<Candidate> NamesOrPaths(IReadOnlyList<Candidate> names, string current) =>
        names.Count > 0 ? names : PathCandidates.For(origin.HostEnvironment, current);

    private static IEnumerable<Candidate> CompleteOptions(IReadOnlyList<Parameter> parameters, IReadOnlyList<string> before, string current) =>
        !current.StartsWith('-') || OptionCandidates.IsValueExpected(parameters, before) ? [] : OptionCandidates.For(parameters, before, current);

    private IEnumerable<Candidate> CompleteCommands(string current) =>
        origin
            .Commands.All.Where(command => command.Name.StartsWith(current, StringComparison.Ordinal))
            .Select(command =>
                command.Name.Contains(' ', StringComparison.Ordinal)
                    ? new Candidate(command.Name.Split(' ')[0], "")
                    : new(command.Name, command.Summary)
            )
            .DistinctBy(candidate => candidate.Text);

    private IEnumerable<Candidate> CompleteVerbs(string current) =>
        origin
            .Tasks.Verbs.Select(verb => new Candidate(verb.Name, verb.Summary))
            .Concat(RecipeMembers.All.Select(member => new Candidate(member.Name, member.Summary)))
            .Where(candidate => current.Length > 0 && candidate.Text.StartsWith(current, StringComparison.Ordinal))
            .DistinctBy(candidate => candidate.Text);

    private IEnumerable<Candidate> SecondCommandWords(IReadOnlyList<string> plain, string current) =>
        plain.Count != 1
            ? []
            : origin
                .Commands.All.Where(command => command.Name.StartsWith($"{plain[0]} {current}", StringComparison.Ordinal))
                .Select(command => new Candidate(command.Name.Split(' ')[1], command.Summary));
}
