using OriginScript.Host.Running;

namespace OriginScript.Host.CommandLine.Commands;

internal sealed class RunCommand() : SubjectCommand(
    "run",
    "Show the plan, ask, carry it out; run again to resume.",
    RunOptions.DryRun,
    RunOptions.Yes,
    RunOptions.Parallel,
    RunOptions.Only)
{
    protected override Task<int> Do(IWorkbench workbench, Subject subject, Choices choices) => workbench.Run(subject, choices);
}
