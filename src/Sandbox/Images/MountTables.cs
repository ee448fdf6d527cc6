namespace OriginScript.Sandbox.Images;

/// <summary>What is mounted, as any process sees it: a machine's mounts show in its own table alone.</summary>
internal static class MountTables
{
    /// <summary>Whether a folder, or something in it, is mounted or lies below an overlay.</summary>
    public static bool Mention(string folder) => Directory.Exists("/proc")
        && Directory.EnumerateDirectories("/proc").Select(process => Read(Path.Combine(process, "mountinfo"))).Any(table => Mentions(table, folder));

    internal static bool Mentions(string table, string folder) => table.Contains($"{folder.Replace(" ", "\\040", StringComparison.Ordinal)}/", StringComparison.Ordinal);

    private static string Read(string file)
    {
        try
        {
            return File.Exists(file) ? File.ReadAllText(file) : "";
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
