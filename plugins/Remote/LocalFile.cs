using OriginScript.Remote;

namespace OriginScript;

/// <summary>A file beside the recipe, as it is.</summary>
/// <param name="path">Its path, relative to the recipe's folder.</param>
public class LocalFile(string path)
{
    private const int Largest = 16 << 20;

    /// <summary>Its path as it was given.</summary>
    public string Path { get; } = path;

    internal virtual Content In(Recipe recipe)
    {
        var bytes = Read(recipe);
        return new(_ => bytes) { Source = Path };
    }

    private protected byte[] Read(Recipe recipe)
    {
        var full = Path == "-" ? "/dev/stdin" : System.IO.Path.Combine(recipe.Directory, Path);
        try
        {
            var bytes = File.ReadAllBytes(full);
            return bytes.Length <= Largest
                ? bytes
                : throw new RecipeException($"The file {Path} has {bytes.Length >> 20} MiB, and a step carries {Largest >> 20} at most. Put it in a package, or fetch it there: Run(\"curl -fsSLo ...\", creates: \"...\").");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RecipeException($"The file {Path} cannot be read: {e.Message} Give its path from the recipe's folder, {recipe.Directory}.");
        }
    }
}
