using System.Text.Json;
using OriginScript.Host.CommandLine.Naming;
using OriginScript.Host.Commands;
using OriginScript.Host.Platform;
using OriginScript.Host.Plugins;
using OriginScript.Host.Reports;

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
        string[] warnings = [.. FindWarnings(origin, origin.Recipes.Load(recipe.Path), bound.GetFlag("quiet"))];
        foreach (var warning in warnings)
            await origin.Terminal.Errors.WriteLineAsync(warning).ConfigureAwait(false);
        if (bound.GetFlag("json"))
            new JsonLinesWriter(origin.Terminal).WriteLine("check", json => WriteJson(json, recipe.DisplayPath, warnings));
        else if (!bound.GetFlag("quiet"))
            await origin.Terminal.Errors.WriteLineAsync($"{recipe.DisplayPath} compiles.").ConfigureAwait(false);
        return ExitCode.Success;
    }

    private static IEnumerable<string> FindWarnings(CommandServices origin, PreparedRecipe script, bool isQuiet)
    {
        foreach (var warning in script.Warnings)
            yield return warning;
        if (SecretVariables.DescribeMissing(script.SecretVariables) is { } missing)
            yield return $"{missing} A plan needs none; a run does not start without.";
        foreach (var collision in isQuiet ? [] : NameCollisions.Describe([], origin.Tasks.Verbs))
            yield return collision;
    }

    private static void WriteJson(Utf8JsonWriter json, string recipe, string[] warnings)
    {
        json.WriteString("recipe", recipe);
        json.WriteStartArray("warnings");
        Array.ForEach(warnings, json.WriteStringValue);
        json.WriteEndArray();
    }
}
