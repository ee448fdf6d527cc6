namespace OriginScript.Sandbox.Images;

/// <summary>The images that other versions of the program have built, or begun to build.</summary>
public static class OldImages
{
    /// <summary>All of them, whether they are complete or not.</summary>
    /// <param name="cacheFolder">The program's cache folder, <c>~/.cache/originscript</c>.</param>
    public static IReadOnlyList<MachineImage> In(string cacheFolder)
    {
        var folder = MachineImage.FolderOfAll(cacheFolder);
        return Directory.Exists(folder)
            ? [.. Directory.EnumerateDirectories(folder, "debian12-*").Order().Select(path => new MachineImage(path)).Where(image => image != MachineImage.Of(cacheFolder))]
            : [];
    }

    /// <summary>Takes them away, and returns those that stay because a machine runs from them or somebody builds them.</summary>
    /// <param name="cacheFolder">The program's cache folder, <c>~/.cache/originscript</c>.</param>
    public static IReadOnlyList<MachineImage> Remove(string cacheFolder) => [.. In(cacheFolder).Where(image => !Remove(image))];

    private static bool Remove(MachineImage image)
    {
        using var held = BuildLock.Try(image);
        if (held is null || image.IsUsed)
            return false;
        image.Remove("complete");
        Directory.Delete(image.Folder, recursive: true);
        return true;
    }
}
