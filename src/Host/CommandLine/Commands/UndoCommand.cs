using OriginScript.Host.Running;

namespace OriginScript.Host.CommandLine.Commands;

internal sealed class UndoCommand() : SubjectCommand(
    "undo",
    "Take back what runs of a recipe have changed, last change first.",
    RunOptions.Yes,
    RunOptions.Parallel,
    RunOptions.Only)
{
    protected override Task<int> Do(IWorkbench workbench, Subject subject, Choices choices) => workbench.Undo(subject, choices);
}
