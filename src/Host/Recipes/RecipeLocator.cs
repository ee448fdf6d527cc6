using OriginScript.Host.Platform;

namespace OriginScript.Host.Recipes;

/// <summary>Finds recipes by path, and by name below the nearest <c>scripts/</c> folder and the one that ships with the program.</summary>
/// <param name="around">The current folder.</param>
/// <param name="program">The program's own folder.</param>
internal sealed class RecipeLocator(HostEnvironment around, string program)
{
    private IReadOnlyList<FoundRecipe>? _recipes;

    /// <summary>The recipes that have names, ordered by name; of two with the same name, the nearer one.</summary>
    public IReadOnlyList<FoundRecipe> All =>
        _recipes ??= [
            .. SearchFolders().SelectMany(RecipesIn).DistinctBy(recipe => recipe.Name).OrderBy(recipe => recipe.Name, StringComparer.Ordinal),
        ];

    /// <summary>Whether an argument can only be a path.</summary>
    public static bool IsPath(string word) => word.Contains('/', StringComparison.Ordinal) || word.EndsWith(".csx", StringComparison.Ordinal);

    /// <summary>The recipe at a path, with or without its extension; null if there is no file.</summary>
    public FoundRecipe? FindAt(string path)
    {
        var full = Path.GetFullPath(path, around.CurrentDirectory);
        if (!File.Exists(full) && File.Exists(full + ".csx"))
            full += ".csx";
        return File.Exists(full) ? new(Path.GetFileNameWithoutExtension(full), full, DisplayPathOf(full)) : null;
    }

    private IEnumerable<FoundRecipe> RecipesIn(string folder) =>
        Directory
            .EnumerateFiles(folder, "*.csx", SearchOption.AllDirectories)
            .Select(path => new FoundRecipe(
                Path.ChangeExtension(Path.GetRelativePath(folder, path), null).Replace(Path.DirectorySeparatorChar, ':'),
                path,
                DisplayPathOf(path)
            ));

    private IEnumerable<string> SearchFolders()
    {
        for (var folder = around.CurrentDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Directory.Exists(Path.Combine(folder, "scripts")))
            {
                yield return Path.Combine(folder, "scripts");
                break;
            }
        }

        foreach (var own in new[] { Path.Combine(program, "scripts"), Path.GetFullPath(Path.Combine(program, "..", "scripts")) })
        {
            if (Directory.Exists(own))
                yield return own;
        }
    }

    private string DisplayPathOf(string path) =>
        Path.GetRelativePath(around.CurrentDirectory, path) is var near && near.StartsWith("..", StringComparison.Ordinal) ? path : near;
}
