using OriginScript.Host.Commands;
using OriginScript.Host.Platform;

namespace OriginScript.Host.CommandLine.Commands;

internal sealed class UndoCommand()
    : PlanTargetCommand(
        "undo",
        "Undo what runs of a recipe have changed, last change first.",
        ExecutionParameters.Yes,
        ExecutionParameters.Parallel,
        ExecutionParameters.Only,
        ExecutionParameters.Journal
    )
{
    protected override Task<int> Execute(ICommandRunner workbench, PlanTarget subject, ExecutionOptions choices) => workbench.Undo(subject, choices);
}
