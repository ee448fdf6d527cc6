namespace OriginScript.MachineLab.Images;

/// <summary>The mount tables of all processes: a machine's mounts appear only in its own table.</summary>
internal static class MountTables
{
    /// <summary>Whether a folder, or something in it, is mounted or is a layer of an overlay.</summary>
    public static bool IsInUse(string folder) =>
        Directory.Exists("/proc")
        && Directory
            .EnumerateDirectories("/proc")
            .Select(process => Read(Path.Combine(process, "mountinfo")))
            .Any(table => ContainsFolder(table, folder));

    internal static bool ContainsFolder(string table, string folder) =>
        table.Contains($"{folder.Replace(" ", "\\040", StringComparison.Ordinal)}/", StringComparison.Ordinal);

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
