using OriginScript.Host.Commands;
using OriginScript.Host.Platform;

namespace OriginScript.Host.CommandLine.Commands;

internal sealed class PlanCommand()
    : PlanTargetCommand(
        "plan",
        "Show what a recipe would do, without credentials or network; with --live, compare with the actual state.",
        ExecutionParameters.Live,
        ExecutionParameters.DetailedExitCode,
        ExecutionParameters.Diff,
        ExecutionParameters.Only,
        ExecutionParameters.Journal
    )
{
    protected override Task<int> Execute(ICommandRunner runner, PlanTarget target, ExecutionOptions execution) => runner.Plan(target, execution);
}
