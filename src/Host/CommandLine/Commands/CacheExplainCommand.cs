using OriginScript.Host.Catalog;
using OriginScript.Host.CommandLine.Naming;

namespace OriginScript.Host.CommandLine.Commands;

internal sealed class CacheExplainCommand : ICommand
{
    public string Name => "cache explain";

    public string Summary => "Say why a recipe is in the cache of compiled recipes, or why not.";

    public IReadOnlyList<Parameter> Parameters { get; } = [Own.Argument("recipe", "A recipe's path or name.")];

    public async Task<int> Run(Origin origin, IReadOnlyList<string> words)
    {
        var recipe = new Resolver(origin).Recipe(this.Bind(words).Text("recipe")!);
        await origin.Terminal.Output.WriteLineAsync(origin.Recipes.Explain(recipe.Path).TrimEnd()).ConfigureAwait(false);
        return ExitCode.Done;
    }
}
