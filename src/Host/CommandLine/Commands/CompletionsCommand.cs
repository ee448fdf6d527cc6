using OriginScript.Host.Platform;
using OriginScript.Host.Plugins;

namespace OriginScript.Host.CommandLine.Commands;

internal sealed class CompletionsCommand : ICommand
{
    /// <summary>The shells with a completion script.</summary>
    public static IReadOnlyList<string> Shells { get; } = ["bash", "zsh", "fish", "powershell"];

    public string Name => "completions";

    public string Summary => "Print the completion script for a shell; source it in the shell's startup file.";

    public IReadOnlyList<Parameter> Parameters { get; } = [ParameterFactory.Argument("shell", "bash, zsh, fish or powershell.")];

    public async Task<int> Run(CommandServices origin, IReadOnlyList<string> words)
    {
        var shell = this.Bind(origin, words).GetText("shell")!;
        if (!Shells.Contains(shell))
            throw new UsageException($"There is no completion script for {shell}. Write bash, zsh, fish or powershell.");
        using var script = new StreamReader(typeof(CompletionsCommand).Assembly.GetManifestResourceStream($"completions.{shell}")!);
        await origin.Terminal.Output.WriteAsync(await script.ReadToEndAsync().ConfigureAwait(false)).ConfigureAwait(false);
        return ExitCode.Success;
    }
}
