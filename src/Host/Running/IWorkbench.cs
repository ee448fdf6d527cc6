namespace OriginScript.Host.Running;

/// <summary>What can be done to what the command line understood; its tests look at what they are given.</summary>
internal interface IWorkbench
{
    Task<int> Plan(Subject subject, Choices choices);

    Task<int> Run(Subject subject, Choices choices);

    Task<int> Undo(Subject subject, Choices choices);

    Task<int> Query(Inquiry inquiry);

    Task<int> Sandbox(int port, bool machines);

    Task<int> SandboxImage(ImageOrder order);

    Task<int> ResetSandbox();
}
