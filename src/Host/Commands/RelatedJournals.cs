using OriginScript.Engine;
using OriginScript.Host.Platform;

namespace OriginScript.Host.Commands;

/// <summary>
/// Finds the journal that a run or an undo means. The usual one belongs to the recipe's path, arguments and place; if the recipe was moved or an option
/// left out, others may hold its changes, and those are named instead of being passed over.
/// </summary>
internal sealed class RelatedJournals(CommandContext bench, PlanTarget subject, TargetEnvironment world)
{
    private const string New = "new";

    private readonly JournalDirectory _journals = JournalDirectory.ForCommand(bench);

    /// <summary>The path of the journal: that of <c>--journal</c>, otherwise the usual one.</summary>
    /// <param name="asked">The value of <c>--journal</c>.</param>
    /// <exception cref="UsageException">There is no such journal, or it belongs to another place.</exception>
    public string GetPath(string? asked)
    {
        if (asked is null or New)
            return world.GetJournalPath(subject);
        var journal = _journals.Get(asked, bench.HostEnvironment.CurrentDirectory);
        if (journal.Problem is null && !journal.Target.Place.SequenceEqual(world.Place))
            throw new UsageException(
                $"The journal {journal.Id} is about {Describe(journal.Target.Place)}, but this command works on {Describe(world.Place)}. Pass the options that its run was given."
            );
        return journal.Path;
    }

    /// <summary>
    /// Whether a run may start a new journal. It may not while changes on the same steps stand in another journal of the recipe: they would be found by
    /// name, but no undo would know of them.
    /// </summary>
    public bool MayStart(Recipe recipe, string path, string? asked)
    {
        if (asked is not null || !subject.IsRecipe || JournalFile.Exists(path))
            return true;
        var steps = recipe.Steps.Select(step => step.Id).ToHashSet();
        var others = Find(recipe, path).Where(journal => journal.Problem is not null || IsOverlapping(journal, steps)).ToList();
        if (others.Count == 0)
            return true;
        Write($"No run of {subject.Title} at this path with these arguments was recorded here, but other runs changed the same resources:", others);
        bench.WriteAlways($"Nothing was started. To continue one of those runs, pass --journal ID; to start a new journal, pass --journal {New}.");
        return false;
    }

    /// <summary>Reports journals that have changes when the usual one has none; false: there are none.</summary>
    public bool ReportForUndo(Recipe recipe, string path)
    {
        var others = Find(recipe, path);
        if (others.Count == 0)
            return false;
        Write($"No run of {subject.Title} at this path with these arguments has changes here, but others have changes that are not undone:", others);
        bench.WriteAlways("To undo the changes of one of them, pass --journal ID and the arguments that its run was given.");
        return true;
    }

    private IReadOnlyList<JournalSummary> Find(Recipe recipe, string path) =>
        _journals.FindRelated(subject, recipe.Steps.Select(step => step.Id).ToHashSet(), path);

    private bool IsOverlapping(JournalSummary journal, HashSet<StepId> steps) =>
        journal.Target.Place.SequenceEqual(world.Place) && journal.Changes.Any(change => steps.Contains(change.Step));

    private void Write(string reason, IReadOnlyList<JournalSummary> journals)
    {
        bench.WriteAlways(reason);
        foreach (var journal in journals)
            bench.WriteAlways($"  {JournalText.Name(journal)}: {JournalText.Description(journal)}");
    }

    private static string Describe(IReadOnlyList<string> place) =>
        place.Count == 0 ? "no particular region, profile or endpoint" : string.Join(", ", place);
}
