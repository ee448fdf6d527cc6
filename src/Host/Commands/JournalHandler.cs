using System.Globalization;
using System.Text.Json;
using OriginScript.Engine;
using OriginScript.Host.Platform;
using OriginScript.Host.Reports;

namespace OriginScript.Host.Commands;

/// <summary>Handles <c>journal list</c>, <c>show</c> and <c>verify</c>. Only reads.</summary>
internal sealed class JournalHandler(CommandContext context)
{
    private readonly JournalDirectory _journals = OpenDirectory(context);

    /// <summary>Lists the journals; exit code 1 if one cannot be read.</summary>
    public int List()
    {
        if (context.Options.Json)
            WriteJson(_journals.All, withChanges: false);
        else if (_journals.All.Count == 0)
            context.WriteInfo(DescribeNone());
        else
            WriteLines(_journals.All);
        return ReportProblems(_journals.All);
    }

    /// <summary>Shows the changes of one journal, or of those of a recipe.</summary>
    /// <exception cref="UsageException">There is no such journal.</exception>
    public int Show(string name)
    {
        IReadOnlyList<JournalSummary> found = FindByRecipe(name) is { Count: > 0 } ofRecipe
            ? ofRecipe
            : [_journals.Get(name, context.HostEnvironment.CurrentDirectory)];
        if (context.Options.Json)
            WriteJson(found, withChanges: true);
        else
            WriteWhole(found);
        return ReportProblems(found);
    }

    /// <summary>Checks the journals line by line; exit code 1 if one is damaged.</summary>
    /// <param name="name">The only one to check; null: all.</param>
    /// <exception cref="UsageException">There is no such journal.</exception>
    public int Verify(string? name)
    {
        IReadOnlyList<JournalSummary> found = name is null ? _journals.All : [_journals.Get(name, context.HostEnvironment.CurrentDirectory)];
        if (context.Options.Json)
            WriteJson(found, withChanges: false);
        foreach (var journal in context.Options.Json ? [] : found.Where(journal => journal.Problem is null))
            context.Terminal.Output.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{journal.Id} {journal.Target.Recipe}: whole, {journal.Lines} lines")
            );

        return ReportProblems(found);
    }

    private string DescribeNone() =>
        context.Options is { Sandbox: null, State: null } && JournalDirectory.ForSandbox(context).All.Count > 0
            ? "No journals: no run has been recorded here. Runs in the sandbox have been: origin journal list --sandbox."
            : "No journals: no run has been recorded here.";

    private static JournalDirectory OpenDirectory(CommandContext context)
    {
        JournalLocation.ThrowIfFolderIsMissing(context);
        return JournalDirectory.ForCommand(context);
    }

    // The reasons are messages: they go to stderr after the journals that can be read, with --json too.
    private int ReportProblems(IReadOnlyList<JournalSummary> journals)
    {
        string[] problems = [.. journals.Select(journal => journal.Problem).OfType<string>()];
        context.Terminal.Output.Flush();
        Array.ForEach(problems, context.WriteAlways);
        return problems.Length > 0 ? ExitCode.StepFailed : ExitCode.Success;
    }

    private IReadOnlyList<JournalSummary> FindByRecipe(string name)
    {
        var path = Path.GetFullPath(name, context.HostEnvironment.CurrentDirectory);
        return
        [
            .. _journals.All.Where(journal => journal.Target.Recipe.Length > 0 && (journal.Target.Recipe == name || journal.Target.Path == path)),
        ];
    }

    private void WriteLines(IReadOnlyList<JournalSummary> journals)
    {
        var readable = journals
            .Where(journal => journal.Problem is null)
            .Select(journal => (JournalText.Name(journal), JournalText.Description(journal)))
            .ToList();
        WriteAligned(readable);
    }

    private void WriteWhole(IReadOnlyList<JournalSummary> journals)
    {
        foreach (var journal in journals.Where(journal => journal.Problem is null))
            WriteWhole(journal);
    }

    private void WriteWhole(JournalSummary journal)
    {
        var output = context.Terminal.Output;
        output.WriteLine(JournalText.Name(journal));
        (string Name, string Text)[] facts =
        [
            ("file", journal.Path),
            ("recipe", journal.Target.Path ?? ""),
            ("place", string.Join(", ", journal.Target.Place)),
            ("program", journal.Target.Program),
            ("last run", JournalText.LastRun(journal)["last run ".Length..]),
            ("changes", JournalText.Changes(journal)),
        ];
        WriteAligned([.. facts.Where(fact => fact.Text.Length > 0).Select(fact => ($"  {fact.Name}", fact.Text))]);
        foreach (var change in journal.Changes)
            output.WriteLine(VisibleText.Format($"task: {change.CommandLine}  # {Describe(change)}"));
        output.Flush();
    }

    private void WriteAligned(IReadOnlyList<(string Left, string Right)> rows)
    {
        foreach (var (left, right) in rows)
            context.Terminal.Output.WriteLine(VisibleText.Format($"{left.PadRight(rows.Max(row => row.Left.Length))}  {right}"));
    }

    private static string Describe(JournalChange change)
    {
        var resource = change.Identity is { } id ? $", {id}" : "";
        return change.IsOpen ? $"begun, outcome unknown{resource}"
            : change is { Before: null, After: null } ? $"done{resource}"
            : $"{Format(change.Before)} -> {Format(change.After)}{resource}";
    }

    private static string Format(JsonElement? state) => state is { } value ? value.GetRawText() : "absent";

    private void WriteJson(IReadOnlyList<JournalSummary> journals, bool withChanges)
    {
        var lines = new JsonLinesWriter(context.Terminal);
        foreach (var journal in journals)
        {
            lines.WriteLine("journal", json => JournalJson.Write(json, journal));
            foreach (var change in withChanges ? journal.Changes : [])
                lines.WriteLine("change", json => JournalJson.Write(json, change));
        }

        context.Terminal.Output.Flush();
    }
}
