using OriginScript.Host.Running;

namespace OriginScript.Host.Tests.CommandLine;

/// <summary>A workbench that remembers what it was given.</summary>
internal sealed class Called : IWorkbench
{
    public string? Work { get; private set; }

    public GlobalOptions Options { get; set; } = new();

    public Subject? Subject { get; private set; }

    public Inquiry? Inquiry { get; private set; }

    public Choices Choices { get; private set; } = new();

    public Task<int> Plan(Subject subject, Choices choices) => Given("plan", subject, choices);

    public Task<int> Run(Subject subject, Choices choices) => Given("run", subject, choices);

    public Task<int> Undo(Subject subject, Choices choices) => Given("undo", subject, choices);

    public Task<int> Query(Inquiry inquiry)
    {
        Work = "query";
        Inquiry = inquiry;
        return Task.FromResult(ExitCode.Done);
    }

    public Task<int> Sandbox(int port, bool machines)
    {
        Work = machines ? $"sandbox {port} with machines" : $"sandbox {port}";
        return Task.FromResult(ExitCode.Done);
    }

    public Task<int> SandboxImage(ImageOrder order)
    {
        Work = $"sandbox image {order.Rebuild} {order.Prune} {string.Join('+', order.Packages)}";
        return Task.FromResult(ExitCode.Done);
    }

    public Task<int> ResetSandbox()
    {
        Work = "sandbox reset";
        return Task.FromResult(ExitCode.Done);
    }

    private Task<int> Given(string work, Subject subject, Choices choices)
    {
        (Work, Subject, Choices) = (work, subject, choices);
        return Task.FromResult(ExitCode.Done);
    }
}
