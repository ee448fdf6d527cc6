using OriginScript.Host.Catalog;

namespace OriginScript.Host.CommandLine;

/// <summary>A recipe ready to be read.</summary>
/// <param name="Signature">Its name, summary and parameters.</param>
/// <param name="Directory">Its folder.</param>
/// <param name="Needs">The plugins that it uses.</param>
/// <param name="Read">Adds its steps.</param>
internal sealed record Script(Signature Signature, string Directory, IReadOnlyList<string> Needs, Func<Recipe, Task> Read);
