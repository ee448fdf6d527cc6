using OriginScript.Host.Catalog;
using OriginScript.Host.CommandLine.Naming;

namespace OriginScript.Host.CommandLine.Commands;

internal sealed class CheckCommand : ICommand
{
    public string Name => "check";

    public string Summary => "Compile a recipe without reading it.";

    public IReadOnlyList<Parameter> Parameters { get; } = [Own.Argument("recipe", "A recipe's path or name.")];

    public async Task<int> Run(Origin origin, IReadOnlyList<string> words)
    {
        var bound = this.Bind(words);
        var recipe = new Resolver(origin).Recipe(bound.Text("recipe")!);
        var script = origin.Recipes.Load(recipe.Path);
        Subjects.RefuseOurNames(recipe, script, CommandTable.All.OfType<SubjectCommand>().SelectMany(command => command.Options));
        foreach (var warning in script.Warnings)
            await origin.Terminal.Errors.WriteLineAsync(warning).ConfigureAwait(false);
        if (!bound.Flag("quiet"))
            await origin.Terminal.Errors.WriteLineAsync($"{recipe.Title} compiles.").ConfigureAwait(false);
        return ExitCode.Done;
    }
}
