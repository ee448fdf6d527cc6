using OriginScript.Host.Commands;
using OriginScript.Host.Platform;

namespace OriginScript.Host.CommandLine.Commands;

internal sealed class RunCommand()
    : PlanTargetCommand(
        "run",
        "Show the plan, ask for confirmation and run it; run again to resume.",
        ExecutionParameters.DryRun,
        ExecutionParameters.Diff,
        ExecutionParameters.Yes,
        ExecutionParameters.Parallel,
        ExecutionParameters.Only,
        ExecutionParameters.Journal
    )
{
    protected override Task<int> Execute(ICommandRunner workbench, PlanTarget subject, ExecutionOptions choices) => workbench.Run(subject, choices);
}
