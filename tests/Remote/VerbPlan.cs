using OriginScript.Testing;

namespace OriginScript.Remote.Tests;

/// <summary>Plans of an existing host, <c>web</c> at 192.0.2.10, one step per line as <c>mark command # state</c>.</summary>
internal static class VerbPlan
{
    public static string PlanText(Action<HostBuilder> verbs) => string.Join('\n', Lines(verbs));

    public static IReadOnlyList<string> Lines(Action<HostBuilder> verbs) =>
        [
            .. Lab.Plan(recipe => verbs(recipe.Host("web").At("192.0.2.10")))
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Skip(1)
                .Select(CollapseBlanks),
        ];

    public static RecipeException Refusal(Action<HostBuilder> verbs) =>
        Assert.Throws<RecipeException>(() => Lab.BuildRecipe(recipe => verbs(recipe.Host("web").At("192.0.2.10"))));

    private static string CollapseBlanks(string line) =>
        string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Replace("task: ", "", StringComparison.Ordinal);
}
