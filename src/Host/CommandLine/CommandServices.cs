using OriginScript.Host.Commands;
using OriginScript.Host.Platform;
using OriginScript.Host.Recipes;

namespace OriginScript.Host.CommandLine;

/// <summary>The services that a command can use.</summary>
/// <param name="Terminal">Where it reads and writes.</param>
/// <param name="HostEnvironment">Current folder and environment.</param>
/// <param name="RecipeLocator">Finds recipes.</param>
internal sealed record CommandServices(Terminal Terminal, HostEnvironment HostEnvironment, RecipeLocator RecipeLocator)
{
    public required CommandTable Commands { get; init; }

    public required ITaskCatalog Tasks { get; init; }

    public required IRecipeProvider Recipes { get; init; }

    public required Func<GlobalOptions, ICommandRunner> CreateRunner { get; init; }
}
