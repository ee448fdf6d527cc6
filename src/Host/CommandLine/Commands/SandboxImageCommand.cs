using OriginScript.Host.CommandLine.Parsing;
using OriginScript.Host.Commands;
using OriginScript.Host.Plugins;

namespace OriginScript.Host.CommandLine.Commands;

internal sealed class SandboxImageCommand : ICommand
{
    public string Name => "sandbox image";

    public string Summary => "Build the image that the sandbox's machines boot from; an interrupted build resumes.";

    public IReadOnlyList<Parameter> Parameters { get; } =
    [
        ParameterFactory.RepeatableOption("package", "An additional Debian package that machines can install; can be repeated."),
        ParameterFactory.Switch("rebuild", "Rebuild it even if it is complete."),
        ParameterFactory.Switch("prune", "Remove images of other versions of origin that no machine uses."),
    ];

    public Task<int> Run(CommandServices origin, IReadOnlyList<string> words)
    {
        var bound = this.Bind(origin, words);
        var order = new ImageBuildOptions(bound.GetFlag("rebuild"), bound.GetFlag("prune"), bound.GetTexts("package"));
        return origin.CreateRunner(GlobalParameters.Parse(bound, origin)).BuildSandboxImage(order);
    }
}
