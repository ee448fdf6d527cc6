using OriginScript.Host.Plugins;

namespace OriginScript.Host.CommandLine;

/// <summary>A compiled recipe, ready to be read.</summary>
/// <param name="Signature">Its name, summary and parameters.</param>
/// <param name="Directory">Its folder.</param>
/// <param name="AddSteps">Adds its steps; returns null, because a recipe has no result to print.</param>
internal sealed record PreparedRecipe(CommandSignature Signature, string Directory, Func<Recipe, Task<Text?>> AddSteps)
{
    /// <summary>The plugins that it uses.</summary>
    public required IReadOnlyList<string> RequiredPlugins { get; init; }

    /// <summary>The environment variables of the secrets that it names.</summary>
    public IReadOnlyList<string> SecretVariables { get; init; } = [];

    /// <summary>The compiler warnings, one per line.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}
