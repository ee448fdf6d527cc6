using OriginScript.Host.Catalog;
using OriginScript.Host.CommandLine.Parsing;

namespace OriginScript.Host.CommandLine.Listing;

/// <summary>Tasks in groups by the first part of their names, as Thor lists them.</summary>
internal static class TaskList
{
    /// <summary>The group of names without a namespace: recipes that lie in <c>scripts/</c> itself, and commands.</summary>
    private const string Top = "scripts";

    public static void Write(TextWriter output, IEnumerable<Signature> tasks, int? width)
    {
        foreach (var group in tasks.GroupBy(Heading).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            output.WriteLine(group.Key);
            output.WriteLine(new string('-', group.Key.Length));
            foreach (var line in Table.Lines(Rows(group), width))
                output.WriteLine(line);
            output.WriteLine();
        }
    }

    /// <summary>A line for each task: how it is typed, and what it does.</summary>
    public static IReadOnlyList<(string Usage, string Summary)> Rows(IEnumerable<Signature> tasks) =>
    [
        .. tasks
            .OrderBy(task => task.Name, StringComparer.Ordinal)
            .Select(task => ($"origin {Usage.Of(task.Name, task.Parameters)}", task.Summary.Length == 0 ? "" : $"# {task.Summary}")),
    ];

    private static string Heading(Signature task) => task.Name.IndexOf(':', StringComparison.Ordinal) is var at and > 0 ? task.Name[..at] : Top;
}
