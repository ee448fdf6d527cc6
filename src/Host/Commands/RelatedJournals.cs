using OriginScript.Engine;
using OriginScript.Host.Platform;

namespace OriginScript.Host.Commands;

/// <summary>
/// Finds the journal that a run or an undo means. The usual one belongs to the recipe's path, arguments and place; if the recipe was moved or an option
/// left out, others may hold its changes, and those are named instead of being passed over.
/// </summary>
internal sealed class RelatedJournals(CommandContext context, PlanTarget target, TargetEnvironment world)
{
    private const string New = "new";

    private readonly JournalDirectory _journals = JournalDirectory.ForCommand(context);

    /// <summary>The path of the journal: that of <c>--journal</c>, otherwise the usual one.</summary>
    /// <param name="asked">The value of <c>--journal</c>.</param>
    /// <exception cref="UsageException">There is no such journal, or it belongs to another place.</exception>
    public string GetPath(string? asked)
    {
        if (asked is null)
            return world.GetJournalPath(target);
        if (asked == New)
            throw new UsageException($"--journal {New} starts another journal, which only origin run does. Omit it, or pass the id of a journal.");
        var journal = _journals.Get(asked, context.HostEnvironment.CurrentDirectory);
        if (journal.Problem is null && !journal.Target.Place.SequenceEqual(world.Place))
            throw new UsageException(
                $"The journal {journal.Id} is about {Describe(journal.Target.Place)}, but this command works on {Describe(world.Place)}. Pass the options that its run was given."
            );
        return journal.Path;
    }

    /// <summary>As <see cref="GetPath"/> for a run, which may also start another journal.</summary>
    public string GetPathForRun(string? asked) => GetPath(asked == New ? null : asked);

    /// <summary>
    /// Why a run may not start a new journal, as lines; empty: it may. It may not while changes on the same steps stand in the journal of another run of
    /// a recipe: they would be found by name, but no undo would know of them. What single tasks have made is adopted like anything else of that name.
    /// </summary>
    public IReadOnlyList<string> DescribeConflict(Recipe recipe, string path, string? asked)
    {
        if (asked is not null || !target.IsRecipe || JournalFile.Exists(path))
            return [];
        var steps = recipe.Steps.Select(step => step.Id).ToHashSet();
        var others = Find(_journals, recipe, path).Where(journal => journal.Problem is not null || IsOverlapping(journal, steps)).ToList();
        return others.Count == 0
            ? []
            :
            [
                $"No run of {target.Title} at this path with these arguments was recorded here, but other runs changed the same resources:",
                .. others.Select(Describe),
                $"To continue one of those runs, pass --journal ID to origin run; to start a new journal, pass --journal {New}.",
            ];
    }

    /// <summary>The journals that have changes when the usual one has none, as lines; empty: there are none.</summary>
    public IReadOnlyList<string> DescribeForUndo(Recipe recipe, string path)
    {
        var here = Find(_journals, recipe, path);
        var elsewhere = FindElsewhere(recipe, path);
        return here.Count + elsewhere.Count == 0
            ? []
            :
            [
                $"No run of {target.Title} at this path with these arguments has changes here, but others have changes that are not undone:",
                .. here.Concat(elsewhere).Select(Describe),
                elsewhere.Count == 0
                    ? "To undo the changes of one of them, pass --journal ID and the arguments that its run was given."
                    : $"To undo the changes of one of them, pass the options that its run was given, {(context.Options.Sandbox is null ? "such as --sandbox" : "without --sandbox")}, --journal ID and its arguments.",
            ];
    }

    /// <summary>Throws if a journal that <c>--journal</c> names has no change of a step of the recipe, because its run was given other arguments.</summary>
    /// <exception cref="UsageException">It has none.</exception>
    public void ThrowIfUnrelated(Recipe recipe, Journal journal, string path)
    {
        if (path == world.GetJournalPath(target) || recipe.Steps.Select(step => step.Id).Intersect(journal.ChangedSteps).Any())
            return;
        var run = JournalSummary.Read(path);
        throw new UsageException(
            $"{target.Title} with these arguments has none of the steps in the journal {run.Id}. Its run was: {JournalText.CommandLine(run)}. Pass the same recipe and arguments."
        );
    }

    private IReadOnlyList<JournalSummary> Find(JournalDirectory journals, Recipe recipe, string path) =>
        [
            .. journals
                .FindRelated(target, recipe.Steps.Select(step => step.Id).ToHashSet(), path)
                .Where(journal => journal.Problem is not null || !target.IsRecipe || journal.Target.Path is not null),
        ];

    // A run with --sandbox and one without keep their journals in two folders, unless --state names one.
    private IReadOnlyList<JournalSummary> FindElsewhere(Recipe recipe, string path) =>
        context.Options.State is not null ? []
        : context.Options.Sandbox is null ? Find(JournalDirectory.ForSandbox(context), recipe, path)
        : Find(JournalDirectory.ForUser(context), recipe, path);

    private bool IsOverlapping(JournalSummary journal, HashSet<StepId> steps) =>
        journal.Target.Place.SequenceEqual(world.Place) && journal.Changes.Any(change => steps.Contains(change.Step));

    private static string Describe(JournalSummary journal) => $"  {JournalText.Name(journal)}: {JournalText.Description(journal)}";

    private static string Describe(IReadOnlyList<string> place) =>
        place.Count == 0 ? "no particular region, profile or endpoint" : string.Join(", ", place);
}
