using System.Globalization;
using OriginScript.Host.CommandLine.Naming;
using OriginScript.Host.CommandLine.Parsing;
using OriginScript.Host.Commands;
using OriginScript.Host.Plugins;

namespace OriginScript.Host.CommandLine.Commands;

/// <summary>A task called by its own name: queries return rows, all other tasks are run.</summary>
internal static class TaskCommand
{
    private static readonly Parameter[] Options = [ExecutionParameters.DryRun, ExecutionParameters.Yes];

    public static Task<int> Run(CommandServices origin, ResolvedCommand.TaskMatch meaning) =>
        meaning.Task.Kind == TaskKind.Query ? Query(origin, meaning) : Execute(origin, meaning);

    private static Task<int> Execute(CommandServices origin, ResolvedCommand.TaskMatch meaning)
    {
        var (target, bound) = new PlanTargetBinder(origin, OptionsOf(meaning.Task)).Bind(meaning);
        var execution = ExecutionParameters.Parse(bound);

        // A task may declare its own --force; if it asks for confirmation, --force also confirms.
        var forced = meaning.Task.RequiresConfirmation && bound.GetFlag(ExecutionParameters.Force.Name);
        return origin.CreateRunner(GlobalParameters.Parse(bound, origin)).Run(target, execution with { AssumeYes = execution.AssumeYes || forced });
    }

    private static Task<int> Query(CommandServices origin, ResolvedCommand.TaskMatch meaning)
    {
        var task = meaning.Task;
        var bound = TaskBinder.Bind(origin, task, [], meaning.Rest);
        var values = bound.GetValues(task.Parameters);
        var method = new Lazy<TaskMethod>(() => new(task, origin.Tasks.LoadMethod(task)));
        var words = task
            .Parameters.Where(parameter => parameter.IsPositional && bound.Given.ContainsKey(parameter.Name))
            .SelectMany(parameter => WordsOf(bound.Given[parameter.Name]));
        var request = new QueryRequest(task.Name, [task.Plugin], run => method.Value.Query(run, values))
        {
            Echo = () => method.Value.IsEchoed ? new Group(null, task.Name, [.. words]).Echo : null,
        };
        return origin.CreateRunner(GlobalParameters.Parse(bound, origin)).Query(request);
    }

    private static IEnumerable<Text> WordsOf(object value) =>
        value is string[] list ? list.Select(word => (Text)word) : [Convert.ToString(value, CultureInfo.InvariantCulture)!];

    /// <summary>The options in addition to the task's own and the global ones.</summary>
    public static IReadOnlyList<Parameter> OptionsOf(CommandSignature task) =>
        task switch
        {
            { Kind: TaskKind.Query } => [],
            { RequiresConfirmation: true } when task.Parameters.All(parameter => parameter.Name != ExecutionParameters.Force.Name) =>
            [
                .. Options,
                ExecutionParameters.Force,
            ],
            _ => Options,
        };
}
