using OriginScript.Host.Catalog;
using OriginScript.Host.CommandLine.Listing;
using OriginScript.Host.CommandLine.Naming;
using OriginScript.Host.Reports;

namespace OriginScript.Host.CommandLine.Commands;

internal sealed class ListCommand : ICommand
{
    public string Name => "list";

    public string Summary => "List the tasks and recipes whose names begin like that.";

    public IReadOnlyList<Parameter> Parameters { get; } =
    [
        Own.Words("prefix", "How their names begin; all where it is left out."),
        Own.Switch("substring", "The text may stand anywhere in the name."),
        Own.Switch("all", "The commands of origin itself as well."),
    ];

    public Task<int> Run(Origin origin, IReadOnlyList<string> words)
    {
        var bound = this.Bind(words);
        var text = Names.Plain(string.Join(':', bound.Texts("prefix")));
        Signature[] found = [.. All(origin, bound.Flag("all")).Where(task => Fits(Names.Plain(task.Name), text, bound.Flag("substring")))];
        if (bound.Flag("json"))
            Json(origin.Terminal.Output, found);
        else if (found.Length == 0)
            origin.Terminal.Errors.WriteLine(text.Length == 0 ? "No tasks available" : $"No {text} tasks available");
        else
            TaskList.Write(origin.Terminal.Output, found, origin.Terminal.Width);
        return Task.FromResult(ExitCode.Done);
    }

    private static IEnumerable<Signature> All(Origin origin, bool commands)
    {
        var tasks = origin.Tasks.All.Concat(origin.Shelf.All.Select(origin.Declared));
        return commands ? tasks.Concat(CommandTable.All.Select(AsTask)) : tasks;
    }

    private static Signature AsTask(ICommand command) => new(command.Name, TaskKind.Query, command.Summary, Asks: false, command.Parameters, "", "", "");

    private static bool Fits(string name, string text, bool anywhere) =>
        anywhere ? name.Contains(text, StringComparison.Ordinal) : name.StartsWith(text, StringComparison.Ordinal);

    private static void Json(TextWriter output, IEnumerable<Signature> tasks)
    {
        var lines = new JsonLines(output);
        foreach (var task in tasks.OrderBy(task => task.Name, StringComparer.Ordinal))
            lines.Line("task", json => TaskJson.Write(json, task));
    }
}
