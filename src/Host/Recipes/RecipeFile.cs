using System.Text;
using OriginScript.Host.Platform;

namespace OriginScript.Host.Recipes;

/// <summary>A recipe read from disk exactly once, so that what is hashed is what is compiled.</summary>
/// <param name="Path">The full path.</param>
/// <param name="Content">Valid UTF-8 that is not blank.</param>
internal sealed record RecipeFile(string Path, byte[] Content)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="UsageException">It is not a readable recipe.</exception>
    public static RecipeFile Read(string path)
    {
        var shown = DisplayPath.Of(path);
        if (Directory.Exists(path))
            throw new UsageException($"{shown} is a folder. Pass the path of a recipe, a .csx file.");
        if (FileKind.IsSpecial(path))
            throw new UsageException($"{shown} is a pipe or a device. Pass the path of a recipe, a regular .csx file.");
        var content = ReadBytes(path, shown);
        if (IsBlank(content))
            throw new UsageException($"{shown} is empty. A recipe declares at least one host: Host(\"broker\");");
        try
        {
            StrictUtf8.GetCharCount(content);
        }
        catch (DecoderFallbackException)
        {
            throw new UsageException($"{shown} is not valid UTF-8. Save it as UTF-8.");
        }

        if (content.Contains((byte)0))
            throw new UsageException($"{shown} is a binary file. Pass the path of a recipe, a .csx file.");
        return new(System.IO.Path.GetFullPath(path), content);
    }

    private static bool IsBlank(byte[] content)
    {
        foreach (var value in content)
        {
            if (!char.IsWhiteSpace((char)value))
                return false;
        }

        return true;
    }

    private static byte[] ReadBytes(string path, string shown)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UsageException($"The recipe {shown} does not exist. Pass the path of a .csx file.", e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new UsageException($"{shown} cannot be read: permission denied. Run chmod u+r {shown}.", e);
        }
        catch (IOException e)
        {
            throw new UsageException($"{shown} cannot be read: {e.Message}", e);
        }
    }
}
