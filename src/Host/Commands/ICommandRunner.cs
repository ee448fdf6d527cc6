using OriginScript.Host.Platform;

namespace OriginScript.Host.Commands;

/// <summary>The operations that the command line can start; command-line tests replace it with a recorder.</summary>
internal interface ICommandRunner
{
    Task<int> Plan(PlanTarget target, ExecutionOptions execution);

    Task<int> Run(PlanTarget target, ExecutionOptions execution);

    Task<int> Undo(PlanTarget target, ExecutionOptions execution);

    Task<int> Query(QueryRequest request);

    Task<int> ListJournals();

    Task<int> ShowJournal(string name);

    Task<int> VerifyJournals(string? name);

    Task<int> ServeSandbox(int port, bool machines);

    Task<int> BuildSandboxImage(ImageBuildOptions order);

    Task<int> ResetSandbox(bool assumeYes);
}
