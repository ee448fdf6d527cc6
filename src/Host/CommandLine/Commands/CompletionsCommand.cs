using OriginScript.Host.Catalog;

namespace OriginScript.Host.CommandLine.Commands;

internal sealed class CompletionsCommand : ICommand
{
    /// <summary>The shells there is a script for.</summary>
    public static IReadOnlyList<string> Shells { get; } = ["bash", "zsh", "fish", "powershell"];

    public string Name => "completions";

    public string Summary => "Print the script that lets a shell complete: source it where the shell starts.";

    public IReadOnlyList<Parameter> Parameters { get; } = [Own.Argument("shell", "bash, zsh, fish or powershell.")];

    public async Task<int> Run(Origin origin, IReadOnlyList<string> words)
    {
        var shell = this.Bind(words).Text("shell")!;
        if (!Shells.Contains(shell))
            throw new UsageException($"There are no completions for {shell}. Write bash, zsh, fish or powershell.");
        using var script = new StreamReader(typeof(CompletionsCommand).Assembly.GetManifestResourceStream($"completions.{shell}")!);
        await origin.Terminal.Output.WriteAsync(await script.ReadToEndAsync().ConfigureAwait(false)).ConfigureAwait(false);
        return ExitCode.Done;
    }
}
