using OriginScript.Testing;

namespace OriginScript.Remote.Tests;

/// <summary>Plans of one host that exists, <c>web</c> at 192.0.2.10, a step a line as <c>mark echo # state</c>.</summary>
internal static class Planned
{
    public static string Web(Action<HostBuilder> verbs) => string.Join('\n', Lines(verbs));

    public static IReadOnlyList<string> Lines(Action<HostBuilder> verbs) =>
    [
        .. Lab.Plan(recipe => verbs(recipe.Host("web").At("192.0.2.10")))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Skip(1)
            .Select(OneBlank),
    ];

    public static RecipeException Refused(Action<HostBuilder> verbs) =>
        Assert.Throws<RecipeException>(() => Lab.Read(recipe => verbs(recipe.Host("web").At("192.0.2.10"))));

    private static string OneBlank(string line) => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Replace("task: ", "", StringComparison.Ordinal);
}
