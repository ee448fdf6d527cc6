using OriginScript.Host.Running;

namespace OriginScript.Host.CommandLine.Commands;

internal sealed class PlanCommand() : SubjectCommand(
    "plan",
    "Show what a recipe would do, without credentials or network; with --live compare with the world.",
    RunOptions.Live,
    RunOptions.DetailedExitCode,
    RunOptions.Only)
{
    protected override Task<int> Do(IWorkbench workbench, Subject subject, Choices choices) => workbench.Plan(subject, choices);
}
