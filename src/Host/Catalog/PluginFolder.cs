using OriginScript.Host.Cache;

namespace OriginScript.Host.Catalog;

/// <summary>A folder <c>ROOT/NAME</c> that holds, or should hold, the plugin <c>NAME.dll</c> and what it needs.</summary>
/// <param name="Name">The folder's and the assembly's name.</param>
/// <param name="Path">The folder.</param>
/// <param name="Problem">What is wrong with the folder, as a sentence; null: nothing that shows from outside.</param>
internal sealed record PluginFolder(string Name, string Path, string? Problem)
{
    private string? _hash;

    public string Main => System.IO.Path.Combine(Path, Name + ".dll");

    public string Docs => System.IO.Path.Combine(Path, Name + ".xml");

    /// <summary>The SHA-256 of the main assembly; a word of its own where it cannot be read.</summary>
    public string Hash => _hash ??= HashNow();

    /// <summary>Whether the main assembly is still the one that <see cref="Hash"/> is about.</summary>
    public bool IsUnchanged => HashNow() == Hash;

    private string HashNow()
    {
        try
        {
            return Sealed.Hash(File.ReadAllBytes(Main));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "unreadable";
        }
    }
}
