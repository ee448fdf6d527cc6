using OriginScript.Host.CommandLine.Naming;
using OriginScript.Host.Platform;
using OriginScript.Host.Plugins;

namespace OriginScript.Host.CommandLine.Commands;

internal sealed class CacheExplainCommand : ICommand
{
    public string Name => "cache explain";

    public string Summary => "Explain why a recipe is, or is not, in the cache of compiled recipes.";

    public IReadOnlyList<Parameter> Parameters { get; } = [ParameterFactory.Argument("recipe", "A recipe's path or name.")];

    public async Task<int> Run(CommandServices origin, IReadOnlyList<string> words)
    {
        var recipe = new CommandResolver(origin).ResolveRecipe(this.Bind(origin, words).GetText("recipe")!);
        await origin.Terminal.Output.WriteLineAsync(origin.Recipes.Explain(recipe.Path).TrimEnd()).ConfigureAwait(false);
        return ExitCode.Success;
    }
}
