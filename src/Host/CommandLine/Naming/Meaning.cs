using OriginScript.Host.Catalog;
using OriginScript.Host.CommandLine.Commands;

namespace OriginScript.Host.CommandLine.Naming;

/// <summary>What the first words of a command line name.</summary>
/// <param name="Rest">The words that remain for it.</param>
internal abstract record Meaning(IReadOnlyList<string> Rest)
{
    /// <summary>A command of the program itself.</summary>
    public sealed record OfCommand(ICommand Command, IReadOnlyList<string> Rest) : Meaning(Rest);

    /// <summary>A task of a plugin.</summary>
    public sealed record OfTask(Signature Task, IReadOnlyList<string> Rest) : Meaning(Rest);

    /// <summary>A recipe.</summary>
    public sealed record OfRecipe(FoundRecipe Recipe, IReadOnlyList<string> Rest) : Meaning(Rest);

    /// <summary>A namespace and nothing behind it.</summary>
    public sealed record OfNamespace(string Namespace, IReadOnlyList<string> Rest) : Meaning(Rest);
}
