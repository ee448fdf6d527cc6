using OriginScript.Host.Catalog;

namespace OriginScript.Host.CommandLine.Commands;

internal sealed class SandboxCommand : ICommand
{
    public string Name => "sandbox";

    public string Summary => "Serve the sandbox, an endpoint on this machine that answers like AWS, until Ctrl-C.";

    public IReadOnlyList<Parameter> Parameters { get; } =
    [
        Own.Number("port", 0, "The port on loopback; any free one where it is left out."),
        Own.Switch("machines", "Make every instance a real machine on this computer; needs Linux, root and systemd-nspawn."),
        Own.Value("folder", "The folder that keeps its world; the user's own where it is left out."),
    ];

    public Task<int> Run(Origin origin, IReadOnlyList<string> words)
    {
        var bound = this.Bind(words);
        var options = GlobalParameters.Read(bound, origin.Around);
        return origin.Workbench(options with { Sandbox = bound.Text("folder") ?? options.Sandbox ?? "" }).Sandbox(bound.Number("port", 0), bound.Flag("machines"));
    }
}
