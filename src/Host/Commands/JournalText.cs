using System.Globalization;
using OriginScript.Engine;

namespace OriginScript.Host.Commands;

/// <summary>A journal in one line, for a list.</summary>
internal static class JournalText
{
    /// <summary>Its id, and what was run.</summary>
    public static string Name(JournalSummary journal) =>
        journal.Problem is null ? $"{journal.Id} {CommandLine(journal)}" : Path.GetFileName(journal.Path);

    /// <summary>The recipe or task and its arguments, as they are typed after <c>origin run</c>.</summary>
    public static string CommandLine(JournalSummary journal) =>
        new Group(null, journal.Target.Recipe, [.. journal.Target.Arguments.Select(argument => (Text)argument)]).Echo;

    /// <summary>Its changes, place and last run.</summary>
    public static string Description(JournalSummary journal) =>
        journal.Problem ?? string.Join("; ", [Changes(journal), .. journal.Target.Place, LastRun(journal)]);

    /// <summary>The time of its last run, and by whom.</summary>
    public static string LastRun(JournalSummary journal) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"last run {journal.LastRun:yyyy-MM-dd HH:mm} UTC by {journal.Owner}{Status(journal.LastRunStatus)}"
        );

    private static string Status(RunStatus status) =>
        status switch
        {
            RunStatus.Completed => "",
            RunStatus.Failed => ", failed",
            _ => ", interrupted",
        };

    /// <summary>How many changes it has, and on which hosts.</summary>
    public static string Changes(JournalSummary journal)
    {
        var count = journal.Changes.Count switch
        {
            0 => "no changes",
            1 => "1 change",
            var many => $"{many} changes",
        };
        return journal.Hosts.Count == 0 ? count : $"{count} on {string.Join(", ", journal.Hosts)}";
    }
}
