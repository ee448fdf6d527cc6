using System.Reflection;
using OriginScript.Host.Platform;
using OriginScript.Host.Plugins;
using OriginScript.Host.Reports;

namespace OriginScript.Host.CommandLine.Commands;

internal sealed class VersionCommand : ICommand
{
    public string Name => "version";

    public string Summary => "Print the version.";

    public IReadOnlyList<Parameter> Parameters => [];

    public Task<int> Run(CommandServices origin, IReadOnlyList<string> words)
    {
        if (this.Bind(origin, words).GetFlag("json"))
            _ = new JsonLinesWriter(origin.Terminal);
        else
            origin.Terminal.Output.WriteLine(
                typeof(VersionCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion
            );
        return Task.FromResult(ExitCode.Success);
    }
}
