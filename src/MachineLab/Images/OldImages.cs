namespace OriginScript.MachineLab.Images;

/// <summary>The images of other versions of the program, complete or not.</summary>
public static class OldImages
{
    /// <summary>All of them, whether they are complete or not.</summary>
    /// <param name="cacheFolder">The program's cache folder, <c>~/.cache/originscript</c>.</param>
    public static IReadOnlyList<MachineImage> List(string cacheFolder)
    {
        var folder = MachineImage.GetImagesFolder(cacheFolder);
        return Directory.Exists(folder)
            ?
            [
                .. Directory
                    .EnumerateDirectories(folder, "debian12-*")
                    .Order()
                    .Select(path => new MachineImage(path))
                    .Where(image => image != MachineImage.ForCurrentVersion(cacheFolder)),
            ]
            : [];
    }

    /// <summary>Removes them, and returns those that are kept because a machine runs from them or another process builds them.</summary>
    /// <param name="cacheFolder">The program's cache folder, <c>~/.cache/originscript</c>.</param>
    public static IReadOnlyList<MachineImage> RemoveUnused(string cacheFolder) => [.. List(cacheFolder).Where(image => !RemoveUnused(image))];

    private static bool RemoveUnused(MachineImage image)
    {
        using var held = BuildLock.TryAcquire(image);
        if (held is null || image.IsInUse)
            return false;
        image.Remove("complete");
        Directory.Delete(image.Folder, recursive: true);
        return true;
    }
}
