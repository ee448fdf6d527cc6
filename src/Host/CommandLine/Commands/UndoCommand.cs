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
    protected override Task<int> Execute(ICommandRunner runner, PlanTarget target, ExecutionOptions execution) => runner.Undo(target, execution);
}
