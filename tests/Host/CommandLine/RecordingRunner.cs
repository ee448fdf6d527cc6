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

    public Task<int> Plan(PlanTarget subject, ExecutionOptions choices) => Record("plan", subject, choices);

    public Task<int> Run(PlanTarget subject, ExecutionOptions choices) => Record("run", subject, choices);

    public Task<int> Undo(PlanTarget subject, ExecutionOptions choices) => Record("undo", subject, choices);

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

    private Task<int> Record(string work, PlanTarget subject, ExecutionOptions choices)
    {
        (Command, Target, ExecutionOptions) = (work, subject, choices);
        return Task.FromResult(ExitCode.Success);
    }
}
