namespace OriginScript.MachineLab.Images;

/// <summary>The image that sandbox machines boot from: a root file system, and a repository of packages that they can install offline.</summary>
/// <param name="Folder">Contains a hash of the build scripts in its name, so that changed scripts build another image.</param>
public sealed record MachineImage(string Folder)
{
    /// <summary>The finished root file system; machines use it as the lower layer of an overlay and never write to it.</summary>
    public string Root => PathOf("root");

    /// <summary>A flat apt repository (<c>Packages</c>, <c>Packages.gz</c>, <c>*.deb</c>); a machine finds it read-only at <c>/srv/packages</c>.</summary>
    public string Packages => PathOf("packages");

    /// <summary>Whether it was built and verified.</summary>
    public bool IsComplete => File.Exists(PathOf("complete"));

    /// <summary>Its size on disk.</summary>
    public long SizeInBytes =>
        new DirectoryInfo(Folder)
            .EnumerateFiles(
                "*",
                new EnumerationOptions
                {
                    RecurseSubdirectories = true,
                    AttributesToSkip = FileAttributes.ReparsePoint,
                    IgnoreInaccessible = true,
                }
            )
            .Sum(file => file.Length);

    /// <summary>Whether a running machine uses it.</summary>
    internal bool IsInUse => MountTables.IsInUse(Folder);

    /// <summary>The image that this version of the program builds; it may not exist yet.</summary>
    /// <param name="cacheFolder">The program's cache folder, <c>~/.cache/originscript</c>.</param>
    public static MachineImage ForCurrentVersion(string cacheFolder) =>
        new(Path.Combine(GetImagesFolder(cacheFolder), $"debian12-{BuildFiles.Fingerprint}"));

    internal static string GetImagesFolder(string cacheFolder) => Path.Combine(Path.GetFullPath(cacheFolder), "machines");

    internal string PathOf(string name) => Path.Combine(Folder, name);

    /// <summary>Removes files and folders of the image, and their incomplete <c>.new</c> versions.</summary>
    internal void Remove(params IEnumerable<string> names)
    {
        foreach (var path in names.SelectMany(name => new[] { PathOf(name), PathOf($"{name}.new") }))
        {
            if (Directory.Exists(path))
                Directory.Delete(path, recursive: true);
            else
                File.Delete(path);
        }
    }
}
