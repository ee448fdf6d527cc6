using OriginScript.Host.Catalog;
using OriginScript.Host.CommandLine.Naming;
using OriginScript.Host.Running;

namespace OriginScript.Host.CommandLine.Commands;

/// <summary>A task called by its own name: a query is asked, anything else carried out.</summary>
internal static class TaskCommand
{
    private static readonly Parameter[] Options = [RunOptions.DryRun, RunOptions.Yes];

    public static Task<int> Run(Origin origin, Meaning.OfTask meaning) =>
        meaning.Task.Kind == TaskKind.Query ? Ask(origin, meaning) : Carry(origin, meaning);

    private static Task<int> Carry(Origin origin, Meaning.OfTask meaning)
    {
        var (subject, bound) = new Subjects(origin, OptionsOf(meaning.Task)).Of(meaning);
        var choices = RunOptions.Read(bound);

        // A task may have a --force of its own; where it would ask, that says yes as well.
        var forced = meaning.Task.Asks && bound.Flag(RunOptions.Force.Name);
        return origin.Workbench(GlobalParameters.Read(bound, origin.Around)).Run(subject, choices with { Yes = choices.Yes || forced });
    }

    private static Task<int> Ask(Origin origin, Meaning.OfTask meaning)
    {
        var task = meaning.Task;
        var bound = TaskBinding.Bind(task, [], meaning.Rest);
        var values = bound.Values(task.Parameters);
        var inquiry = new Inquiry(task.Name, [task.Plugin], run => new TaskMethod(task, origin.Tasks.Method(task)).Ask(run, values));
        return origin.Workbench(GlobalParameters.Read(bound, origin.Around)).Query(inquiry);
    }

    /// <summary>The options beside the task's own and the global ones.</summary>
    public static IReadOnlyList<Parameter> OptionsOf(Signature task) => task switch
    {
        { Kind: TaskKind.Query } => [],
        { Asks: true } => [.. Options, RunOptions.Force],
        _ => Options,
    };
}
