using OriginScript.Host.CommandLine.Listing;
using OriginScript.Host.CommandLine.Naming;
using OriginScript.Host.Platform;
using OriginScript.Host.Plugins;
using OriginScript.Host.Reports;

namespace OriginScript.Host.CommandLine.Commands;

internal sealed class ListCommand : ICommand
{
    public string Name => "list";

    public string Summary => "List the tasks and recipes whose names start with a prefix.";

    public IReadOnlyList<Parameter> Parameters { get; } =
    [
        ParameterFactory.Arguments("prefix", "The start of their names; all are listed by default."),
        ParameterFactory.Switch("substring", "Match the text anywhere in the name."),
        ParameterFactory.Switch("all", "Include the commands of origin itself."),
    ];

    public Task<int> Run(CommandServices origin, IReadOnlyList<string> words)
    {
        var bound = this.Bind(origin, words);
        var text = NameMatcher.Normalize(string.Join(':', bound.GetTexts("prefix")));
        CommandSignature[] found =
        [
            .. AllTasks(origin, bound.GetFlag("all")).Where(task => Matches(NameMatcher.Normalize(task.Name), text, bound.GetFlag("substring"))),
        ];
        if (bound.GetFlag("json"))
            WriteJson(origin.Terminal, found);
        else if (found.Length == 0)
            origin.Terminal.Errors.WriteLine(text.Length == 0 ? "No tasks available" : $"No {text} tasks available");
        else
            TaskList.Write(origin.Terminal.Output, found, origin.Terminal.Width);
        foreach (var collision in NameCollisions.Describe(found, origin.Tasks.Verbs))
            origin.Terminal.Errors.WriteLine(collision);
        return Task.FromResult(ExitCode.Success);
    }

    private static IEnumerable<CommandSignature> AllTasks(CommandServices origin, bool commands)
    {
        var tasks = origin.Tasks.All.Concat(origin.RecipeLocator.All.Select(origin.GetSignature));
        return commands ? tasks.Concat(origin.Commands.All.Select(ToSignature)) : tasks;
    }

    private static CommandSignature ToSignature(ICommand command) =>
        new(command.Name, TaskKind.Query, command.Summary, RequiresConfirmation: false, command.Parameters, "", "", "");

    private static bool Matches(string name, string text, bool anywhere) =>
        anywhere ? name.Contains(text, StringComparison.Ordinal) : name.StartsWith(text, StringComparison.Ordinal);

    private static void WriteJson(Terminal terminal, IEnumerable<CommandSignature> tasks)
    {
        var lines = new JsonLinesWriter(terminal);
        foreach (var task in tasks.OrderBy(task => task.Name, StringComparer.Ordinal))
            lines.WriteLine("task", json => TaskJson.Write(json, task));
    }
}
