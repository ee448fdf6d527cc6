using OriginScript.Host.CommandLine.Naming;
using OriginScript.Host.Running;

namespace OriginScript.Host.CommandLine;

/// <summary>All that a command may use.</summary>
/// <param name="Terminal">Where it reads and writes.</param>
/// <param name="Around">Current folder and environment.</param>
/// <param name="Shelf">Where recipes are found.</param>
internal sealed record Origin(Terminal Terminal, Surroundings Around, RecipeShelf Shelf)
{
    public required ITasks Tasks { get; init; }

    public required IRecipes Recipes { get; init; }

    public required Func<GlobalOptions, IWorkbench> Workbench { get; init; }
}
