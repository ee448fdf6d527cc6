using OriginScript.Host.Catalog;

namespace OriginScript.Host.CommandLine.Commands;

internal sealed class SandboxResetCommand : ICommand
{
    public string Name => "sandbox reset";

    public string Summary => "Empty the sandbox's world.";

    public IReadOnlyList<Parameter> Parameters { get; } = [Own.Value("folder", "The folder that keeps its world; the user's own where it is left out.")];

    public Task<int> Run(Origin origin, IReadOnlyList<string> words)
    {
        var bound = this.Bind(words);
        var options = GlobalParameters.Read(bound, origin.Around);
        return origin.Workbench(options with { Sandbox = bound.Text("folder") ?? options.Sandbox ?? "" }).ResetSandbox();
    }
}
