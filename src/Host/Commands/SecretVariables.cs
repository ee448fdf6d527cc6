using OriginScript.Host.Platform;

namespace OriginScript.Host.Commands;

/// <summary>The environment variables of a recipe's secrets: a run needs them all before it makes anything.</summary>
internal static class SecretVariables
{
    /// <exception cref="UsageException">Some of them are not set.</exception>
    public static void ThrowIfMissing(Recipe recipe)
    {
        if (DescribeMissing(recipe.SecretVariables) is { } problem)
            throw new UsageException(problem);
    }

    /// <summary>What is not set, all at once; null: everything is set.</summary>
    public static string? DescribeMissing(IEnumerable<string> variables) =>
        variables.Where(name => Environment.GetEnvironmentVariable(name) is null or "").ToList() switch
        {
            [] => null,
            [var one] => $"The secret {one} is not set. Set the environment variable of that name.",
            [.. var first, var last] =>
                $"The secrets {string.Join(", ", first)} and {last} are not set. Set the environment variables of those names.",
        };
}
