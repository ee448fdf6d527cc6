using OriginScript.Host.Platform;

namespace OriginScript.Host.Commands;

/// <summary>The operations that the command line can start; command-line tests replace it with a recorder.</summary>
internal interface ICommandRunner
{
    Task<int> Plan(PlanTarget subject, ExecutionOptions choices);

    Task<int> Run(PlanTarget subject, ExecutionOptions choices);

    Task<int> Undo(PlanTarget subject, ExecutionOptions choices);

    Task<int> Query(QueryRequest inquiry);

    Task<int> ListJournals();

    Task<int> ShowJournal(string name);

    Task<int> VerifyJournals(string? name);

    Task<int> ServeSandbox(int port, bool machines);

    Task<int> BuildSandboxImage(ImageBuildOptions order);

    Task<int> ResetSandbox(bool assumeYes);
}
