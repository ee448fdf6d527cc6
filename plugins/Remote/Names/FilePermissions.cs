namespace OriginScript.Remote;

/// <summary>The permissions of a file, as four octal digits.</summary>
internal static class FilePermissions
{
    /// <summary>The four digits behind <c>644</c> or <c>0644</c>.</summary>
    /// <exception cref="RecipeException">It is neither.</exception>
    public static string Parse(string mode, string path) =>
        mode.Length is 3 or 4 && mode.All(digit => digit is >= '0' and <= '7')
            ? mode.PadLeft(4, '0')
            : throw new RecipeException($"\"{mode}\" is not a valid mode for {path}. Write it in octal: mode: \"0644\".");
}
