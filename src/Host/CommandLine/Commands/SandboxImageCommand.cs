using OriginScript.Host.Catalog;
using OriginScript.Host.Running;

namespace OriginScript.Host.CommandLine.Commands;

internal sealed class SandboxImageCommand : ICommand
{
    public string Name => "sandbox image";

    public string Summary => "Build the image that the sandbox's machines boot from; it goes on where it was stopped.";

    public IReadOnlyList<Parameter> Parameters { get; } =
    [
        Own.Values("package", "A package of Debian's that machines may install as well; may be given more than once."),
        Own.Switch("rebuild", "Build it anew, even where it is complete."),
        Own.Switch("prune", "Remove the images of other versions of origin that no machine runs from."),
    ];

    public Task<int> Run(Origin origin, IReadOnlyList<string> words)
    {
        var bound = this.Bind(words);
        var order = new ImageOrder(bound.Flag("rebuild"), bound.Flag("prune"), bound.Texts("package"));
        return origin.Workbench(GlobalParameters.Read(bound, origin.Around)).SandboxImage(order);
    }
}
