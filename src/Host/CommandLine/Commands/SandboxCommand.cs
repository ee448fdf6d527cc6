using OriginScript.Host.CommandLine.Parsing;
using OriginScript.Host.Plugins;

namespace OriginScript.Host.CommandLine.Commands;

internal sealed class SandboxCommand : ICommand
{
    public string Name => "sandbox";

    public string Summary => "Serve the sandbox, a local AWS-compatible endpoint, until Ctrl-C.";

    public IReadOnlyList<Parameter> Parameters { get; } =
    [
        ParameterFactory.NumberOption("port", 0, "The port on loopback; any free one by default."),
        ParameterFactory.Switch("machines", "Run every instance as a real machine on this computer; needs Linux, root and systemd-nspawn."),
        ParameterFactory.Option("folder", "The folder that keeps its state; a folder of the user's by default."),
    ];

    public Task<int> Run(CommandServices origin, IReadOnlyList<string> words)
    {
        var bound = this.Bind(origin, words);
        var options = GlobalParameters.Parse(bound, origin);
        return origin
            .CreateRunner(options with { Sandbox = bound.GetText("folder") ?? options.Sandbox ?? "" })
            .ServeSandbox(bound.GetNumber("port", 0), bound.GetFlag("machines"));
    }
}
