using OriginScript.Engine;
using OriginScript.Host.Platform;

namespace OriginScript.Host.Commands;

/// <summary>The journals of one folder: finds those that a recipe may mean, and the one that an id or a path names.</summary>
internal sealed class JournalDirectory(string folder)
{
    private const int MinIdLength = 4;

    private IReadOnlyList<JournalSummary>? _all;

    /// <summary>The journals by their paths.</summary>
    public IReadOnlyList<JournalSummary> All => _all ??= JournalSummary.ReadFolder(folder);

    /// <summary>The folder that a command works on: that of the sandbox or that of the user.</summary>
    public static JournalDirectory ForCommand(CommandContext context) =>
        context.Options.Sandbox is not null && context.Options.State is null ? ForSandbox(context) : ForUser(context);

    /// <summary>The folder of the sandbox, the default one without <c>--sandbox=DIR</c>.</summary>
    public static JournalDirectory ForSandbox(CommandContext context) => new(SandboxSession.GetJournalFolder(SandboxSession.GetFolder(context)));

    /// <summary>The user's folder, or that of <c>--state</c>.</summary>
    public static JournalDirectory ForUser(CommandContext context) => new(JournalLocation.GetFolder(context));

    /// <summary>The journals with changes that are not undone, or that cannot be read, of the same recipe: by its name, its file, or its steps.</summary>
    /// <param name="target">The recipe or task.</param>
    /// <param name="steps">The ids of its steps.</param>
    /// <param name="except">The journal that is looked at already.</param>
    public IReadOnlyList<JournalSummary> FindRelated(PlanTarget target, IReadOnlySet<StepId> steps, string except) =>
        [
            .. All.Where(journal =>
                journal.Path != except
                && (journal.Problem is null ? journal.Changes.Count > 0 && IsRelated(journal, target, steps) : IsNamedAfter(journal.Path, target))
            ),
        ];

    /// <summary>The journal that a path, or the start of an id, names.</summary>
    /// <exception cref="UsageException">There is none, or more than one.</exception>
    public JournalSummary Get(string name, string currentDirectory)
    {
        if (name.Contains('/', StringComparison.Ordinal) || name.EndsWith(".journal", StringComparison.Ordinal))
            return GetFile(Path.GetFullPath(name, currentDirectory));
        var found =
            name.Length < MinIdLength
                ? []
                : All.Where(journal =>
                        journal.Id.Length > 0
                        && (name.StartsWith(journal.Id, StringComparison.Ordinal) || journal.Id.StartsWith(name, StringComparison.Ordinal))
                    )
                    .ToList();
        return found switch
        {
            [var one] => one,
            [] => throw new UsageException(
                $"No journal in {folder} has the id {name}. \"origin journal list\" shows them; write at least {MinIdLength} characters of an id, or a path."
            ),
            _ => throw new UsageException(
                $"{name} is ambiguous: it matches the journals {string.Join(" and ", found.Select(journal => journal.Id))}. Type more of the id."
            ),
        };
    }

    private static JournalSummary GetFile(string path) =>
        File.Exists(path)
            ? JournalSummary.Read(path)
            : throw new UsageException($"There is no journal {path}. Write its path, or an id that \"origin journal list\" shows.");

    private static bool IsRelated(JournalSummary journal, PlanTarget target, IReadOnlySet<StepId> steps) =>
        journal.Target.Recipe == target.Name
        || (target.RecipePath is not null && journal.Target.Path == target.RecipePath)
        || journal.Changes.Any(change => steps.Contains(change.Step));

    private static bool IsNamedAfter(string path, PlanTarget target) =>
        Path.GetFileName(path).StartsWith(JournalLocation.ToFileName(target.Name) + ".", StringComparison.Ordinal);
}
