using OriginScript.Host.Plugins;
using OriginScript.Host.Recipes;

namespace OriginScript.Host.CommandLine.Naming;

/// <summary>What the first arguments of a command line resolve to.</summary>
/// <param name="Rest">The remaining arguments.</param>
internal abstract record ResolvedCommand(IReadOnlyList<string> Rest)
{
    /// <summary>A built-in command.</summary>
    public sealed record CommandMatch(ICommand Command, IReadOnlyList<string> Rest) : ResolvedCommand(Rest);

    /// <summary>The first word of several commands, without a second one: <c>origin journal</c>.</summary>
    public sealed record GroupMatch(IReadOnlyList<ICommand> Commands, IReadOnlyList<string> Rest) : ResolvedCommand(Rest);

    /// <summary>A task of a plugin.</summary>
    public sealed record TaskMatch(CommandSignature Task, IReadOnlyList<string> Rest) : ResolvedCommand(Rest);

    /// <summary>A recipe.</summary>
    public sealed record RecipeMatch(FoundRecipe Recipe, IReadOnlyList<string> Rest) : ResolvedCommand(Rest);

    /// <summary>A namespace without further arguments.</summary>
    public sealed record NamespaceMatch(string Namespace, IReadOnlyList<string> Rest) : ResolvedCommand(Rest);
}
