namespace OriginScript.Host.Plugins;

/// <summary>
/// What the plugins of the release provide, so that an error can name one that is not installed. The build writes the file with
/// <c>origin plugin list --provides</c>; it is read only for such an error.
/// </summary>
internal static class KnownPlugins
{
    /// <summary>The file beside the program.</summary>
    public static string DefaultFile => Path.Combine(AppContext.BaseDirectory, "known-plugins.txt");

    /// <summary>The names in the file; none if it does not exist, because a message without a hint is better than none.</summary>
    public static IReadOnlyList<ProvidedName> Read(string file)
    {
        try
        {
            return [.. File.ReadLines(file).Select(ProvidedName.TryParse).OfType<ProvidedName>()];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
