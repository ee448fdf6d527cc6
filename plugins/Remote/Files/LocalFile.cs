using OriginScript.Remote;

namespace OriginScript;

/// <summary>A file in the recipe's folder, unchanged.</summary>
/// <param name="path">Its path, relative to the recipe's folder.</param>
public class LocalFile(string path)
{
    private const int MaxSize = 16 << 20;

    /// <summary>Its path as the recipe names it.</summary>
    public string Path { get; } = path;

    internal virtual FileContent ToContent(Recipe recipe)
    {
        var bytes = ReadOrThrow(recipe);
        return new(_ => bytes) { Source = Path };
    }

    private protected byte[] ReadOrThrow(Recipe recipe)
    {
        var full = Path == "-" ? "/dev/stdin" : System.IO.Path.Combine(recipe.RecipeDirectory, Path);
        if (Directory.Exists(full))
            throw new RecipeException(
                $"{Path} is a folder, and one file is copied at a time. Name a file in it, or copy each one: foreach (var file in Directory.GetFiles(\"{Path}\")) ..."
            );
        try
        {
            var bytes = File.ReadAllBytes(full);
            return bytes.Length <= MaxSize
                ? bytes
                : throw new RecipeException(
                    $"The file {Path} is {bytes.Length >> 20} MiB, and the limit is {MaxSize >> 20} MiB. Put it in a package, or download it on the machine: Run(\"curl -fsSLo ...\", creates: \"...\")."
                );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RecipeException(
                $"The file {Path} cannot be read: {e.Message} Write its path from the recipe's folder, {recipe.RecipeDirectory}."
            );
        }
    }
}
