using OriginScript.Host.CommandLine.Parsing;
using OriginScript.Host.Plugins;

namespace OriginScript.Host.CommandLine.Listing;

/// <summary>Lists tasks grouped by the first part of their names, in the format of Thor.</summary>
internal static class TaskList
{
    /// <summary>The group of names without a namespace: recipes directly in <c>scripts/</c>, and commands.</summary>
    private const string TopLevelGroup = "scripts";

    public static void Write(TextWriter output, IEnumerable<CommandSignature> tasks, int? width)
    {
        foreach (var group in tasks.GroupBy(GroupNameOf).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            output.WriteLine(group.Key);
            output.WriteLine(new string('-', group.Key.Length));
            foreach (var line in Table.FormatLines(FormatRows(group), width))
                output.WriteLine(line);
            output.WriteLine();
        }
    }

    /// <summary>One row per task: its usage and its summary.</summary>
    public static IReadOnlyList<(string Usage, string Summary)> FormatRows(IEnumerable<CommandSignature> tasks) =>
        [
            .. tasks
                .OrderBy(task => task.CallName, StringComparer.Ordinal)
                .Select(task => ($"origin {Usage.Format(task.CallName, task.Parameters)}", task.Summary.Length == 0 ? "" : $"# {task.Summary}")),
        ];

    private static string GroupNameOf(CommandSignature task) =>
        task.Name.IndexOf(':', StringComparison.Ordinal) is var at and > 0 ? task.Name[..at] : TopLevelGroup;
}
