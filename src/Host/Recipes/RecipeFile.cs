using System.Text;

namespace OriginScript.Host.Recipes;

/// <summary>A recipe as it was read from disk, once: what is hashed is what is compiled.</summary>
/// <param name="Path">The full path.</param>
/// <param name="Content">UTF-8 with something in it.</param>
internal sealed record RecipeFile(string Path, byte[] Content)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="UsageException">Why it cannot be a recipe.</exception>
    public static RecipeFile Read(string path)
    {
        var shown = ShownPath.Of(path);
        if (Directory.Exists(path))
            throw new UsageException($"{shown} is a folder. Give the path of a recipe, a .csx file.");
        var content = Bytes(path, shown);
        if (IsBlank(content))
            throw new UsageException($"{shown} is empty. A recipe names a host at least: Host(\"broker\");");
        try
        {
            Strict.GetCharCount(content);
        }
        catch (DecoderFallbackException)
        {
            throw new UsageException($"{shown} is no UTF-8 text. Save it as UTF-8.");
        }

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

    private static byte[] Bytes(string path, string shown)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UsageException($"There is no recipe {shown}. Give the path of a .csx file.", e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new UsageException($"{shown} may not be read. Give yourself the right to, chmod u+r {shown}.", e);
        }
        catch (IOException e)
        {
            throw new UsageException($"{shown} cannot be read: {e.Message}", e);
        }
    }
}
