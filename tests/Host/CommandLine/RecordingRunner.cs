using OriginScript.Host.Commands;
using OriginScript.Host.Platform;

namespace OriginScript.Host.Tests.CommandLine;

/// <summary>A command runner that records its calls.</summary>
internal sealed class RecordingRunner : ICommandRunner
{
    public string? Command { get; private set; }

    public GlobalOptions Options { get; set; } = new();

    public PlanTarget? Target { get; private set; }

    public QueryRequest? Inquiry { get; private set; }

    public ExecutionOptions ExecutionOptions { get; private set; } = new();

    public Task<int> Plan(PlanTarget target, ExecutionOptions execution) => Record("plan", target, execution);

    public Task<int> Run(PlanTarget target, ExecutionOptions execution) => Record("run", target, execution);

    public Task<int> Undo(PlanTarget target, ExecutionOptions execution) => Record("undo", target, execution);

    public Task<int> Query(QueryRequest inquiry)
    {
        Command = "query";
        Inquiry = inquiry;
        return Task.FromResult(ExitCode.Success);
    }

    public Task<int> ListJournals() => Record("journal list");

    public Task<int> ShowJournal(string name) => Record($"journal show {name}");

    public Task<int> VerifyJournals(string? name) => Record($"journal verify {name}");

    public Task<int> ServeSandbox(int port, bool machines)
    {
        Command = machines ? $"sandbox {port} with machines" : $"sandbox {port}";
        return Task.FromResult(ExitCode.Success);
    }

    public Task<int> BuildSandboxImage(ImageBuildOptions order)
    {
        Command = $"sandbox image {order.Rebuild} {order.Prune} {string.Join('+', order.Packages)}";
        return Task.FromResult(ExitCode.Success);
    }

    public Task<int> ResetSandbox(bool assumeYes)
    {
        Command = "sandbox reset";
        return Task.FromResult(ExitCode.Success);
    }

    private Task<int> Record(string command)
    {
        Command = command;
        return Task.FromResult(ExitCode.Success);
    }

    private Task<int> Record(string work, PlanTarget target, ExecutionOptions execution)
    {
        (Command, Target, ExecutionOptions) = (work, target, execution);
        return Task.FromResult(ExitCode.Success);
    }
}
