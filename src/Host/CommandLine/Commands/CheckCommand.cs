using OriginScript.Host.CommandLine.Naming;
using OriginScript.Host.Commands;
using OriginScript.Host.Platform;
using OriginScript.Host.Plugins;

namespace OriginScript.Host.CommandLine.Commands;

internal sealed class CheckCommand : ICommand
{
    public string Name => "check";

    public string Summary => "Compile a recipe without running it.";

    public IReadOnlyList<Parameter> Parameters { get; } = [ParameterFactory.Argument("recipe", "A recipe's path or name.")];

    public async Task<int> Run(CommandServices origin, IReadOnlyList<string> words)
    {
        var bound = this.Bind(origin, words);
        var recipe = new CommandResolver(origin).ResolveRecipe(bound.GetText("recipe")!);
        var script = origin.Recipes.Load(recipe.Path);
        foreach (var warning in script.Warnings)
            await origin.Terminal.Errors.WriteLineAsync(warning).ConfigureAwait(false);
        if (SecretVariables.DescribeMissing(script.SecretVariables) is { } missing)
            await origin.Terminal.Errors.WriteLineAsync($"{missing} A plan needs none; a run does not start without.").ConfigureAwait(false);
        foreach (var collision in bound.GetFlag("quiet") ? [] : NameCollisions.Describe([], origin.Tasks.Verbs))
            await origin.Terminal.Errors.WriteLineAsync(collision).ConfigureAwait(false);
        if (!bound.GetFlag("quiet"))
            await origin.Terminal.Errors.WriteLineAsync($"{recipe.DisplayPath} compiles.").ConfigureAwait(false);
        return ExitCode.Success;
    }
}
