using OriginScript.Host.Platform;

namespace OriginScript.Host.Plugins;

/// <summary>A folder <c>ROOT/NAME</c> that holds, or should hold, the plugin <c>NAME.dll</c> and what it needs.</summary>
/// <param name="Name">The folder's and the assembly's name.</param>
/// <param name="Path">The folder.</param>
/// <param name="Problem">What is wrong with the folder, as a sentence; null if nothing is visible without reading files.</param>
internal sealed record PluginFolder(string Name, string Path, string? Problem)
{
    private string? _hash;

    public string MainAssembly => System.IO.Path.Combine(Path, Name + ".dll");

    public string DocsFile => System.IO.Path.Combine(Path, Name + ".xml");

    /// <summary>The SHA-256 of the main assembly; <c>unreadable</c> if it cannot be read.</summary>
    public string Hash => _hash ??= ComputeHash();

    /// <summary>Whether the main assembly still matches <see cref="Hash"/>.</summary>
    public bool IsUnchanged => ComputeHash() == Hash;

    private string ComputeHash()
    {
        try
        {
            return AuthenticatedText.ComputeHash(File.ReadAllBytes(MainAssembly));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "unreadable";
        }
    }
}
