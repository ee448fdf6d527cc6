using OriginScript.Host.Catalog;

namespace OriginScript.Host.CommandLine;

/// <summary>A recipe ready to be read.</summary>
/// <param name="Signature">Its name, summary and parameters.</param>
/// <param name="Directory">Its folder.</param>
/// <param name="Read">Adds its steps; a recipe prints nothing when it is done.</param>
internal sealed record Script(Signature Signature, string Directory, Func<Recipe, Task<Text?>> Read)
{
    /// <summary>The plugins that it uses.</summary>
    public required IReadOnlyList<string> Needs { get; init; }

    /// <summary>What the compiler warned of, a line each.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}
