using OriginScript.Host.Commands;
using OriginScript.Host.Platform;

namespace OriginScript.Host.CommandLine.Commands;

internal sealed class RunCommand()
    : PlanTargetCommand(
        "run",
        "Show the plan, ask for confirmation and run it; run again to resume.",
        ExecutionParameters.DryRun,
        ExecutionParameters.DetailedExitCode,
        ExecutionParameters.Diff,
        ExecutionParameters.Yes,
        ExecutionParameters.Parallel,
        ExecutionParameters.Only,
        ExecutionParameters.Journal
    )
{
    protected override Task<int> Execute(ICommandRunner runner, PlanTarget target, ExecutionOptions execution) => runner.Run(target, execution);
}
