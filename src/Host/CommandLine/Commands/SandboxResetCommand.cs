using OriginScript.Host.CommandLine.Parsing;
using OriginScript.Host.Plugins;

namespace OriginScript.Host.CommandLine.Commands;

internal sealed class SandboxResetCommand : ICommand
{
    public string Name => "sandbox reset";

    public string Summary => "Delete everything in the sandbox.";

    public IReadOnlyList<Parameter> Parameters { get; } =
    [ParameterFactory.Option("folder", "The folder that keeps its state; a folder of the user's by default."), ExecutionParameters.Yes];

    public Task<int> Run(CommandServices origin, IReadOnlyList<string> words)
    {
        var bound = this.Bind(origin, words);
        var options = GlobalParameters.Parse(bound, origin);
        return origin
            .CreateRunner(options with { Sandbox = bound.GetText("folder") ?? options.Sandbox ?? "" })
            .ResetSandbox(bound.GetFlag(ExecutionParameters.Yes.Name));
    }
}
