using OriginScript.Host.Running;

namespace OriginScript.Host.CommandLine.Naming;

/// <summary>Where recipes are found: by path, and by name below the nearest <c>scripts/</c> folder and below the one that came with the program.</summary>
/// <param name="around">The current folder.</param>
/// <param name="program">The program's own folder.</param>
internal sealed class RecipeShelf(Surroundings around, string program)
{
    private IReadOnlyList<FoundRecipe>? _all;

    /// <summary>The recipes that have names, in their order; the nearer one where a name is there twice.</summary>
    public IReadOnlyList<FoundRecipe> All => _all ??=
    [
        .. Folders().SelectMany(Below).DistinctBy(recipe => recipe.Name).OrderBy(recipe => recipe.Name, StringComparer.Ordinal),
    ];

    /// <summary>Whether a word can only be a path.</summary>
    public static bool IsPath(string word) => word.Contains('/', StringComparison.Ordinal) || word.EndsWith(".csx", StringComparison.Ordinal);

    /// <summary>The recipe at a path, with or without its ending; null: no file is there.</summary>
    public FoundRecipe? At(string path)
    {
        var full = Path.GetFullPath(path, around.Directory);
        if (!File.Exists(full) && File.Exists(full + ".csx"))
            full += ".csx";
        return File.Exists(full) ? new(Path.GetFileNameWithoutExtension(full), full, Title(full)) : null;
    }

    private IEnumerable<FoundRecipe> Below(string folder) => Directory
        .EnumerateFiles(folder, "*.csx", SearchOption.AllDirectories)
        .Select(path => new FoundRecipe(Path.ChangeExtension(Path.GetRelativePath(folder, path), null).Replace(Path.DirectorySeparatorChar, ':'), path, Title(path)));

    private IEnumerable<string> Folders()
    {
        for (var folder = around.Directory; folder is not null; folder = Path.GetDirectoryName(folder))
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

    private string Title(string path) => Path.GetRelativePath(around.Directory, path) is var near && near.StartsWith("..", StringComparison.Ordinal) ? path : near;
}
