namespace OriginScript.Sandbox.Images;

/// <summary>What the sandbox's machines boot from: a root file system, and the packages that they may install without a network.</summary>
/// <param name="Folder">Named after the content of the scripts that build it, so that a changed build makes another image.</param>
public sealed record MachineImage(string Folder)
{
    /// <summary>The finished root file system; machines use it as the lower layer of an overlay and never write to it.</summary>
    public string Root => At("root");

    /// <summary>A flat apt repository (<c>Packages</c>, <c>Packages.gz</c>, <c>*.deb</c>); a machine finds it read-only at <c>/srv/packages</c>.</summary>
    public string Packages => At("packages");

    /// <summary>Whether it was built to its end and checked.</summary>
    public bool IsComplete => File.Exists(At("complete"));

    /// <summary>What it takes on the disk.</summary>
    public long Bytes => new DirectoryInfo(Folder)
        .EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true })
        .Sum(file => file.Length);

    /// <summary>Whether a machine that is up runs from it.</summary>
    internal bool IsUsed => MountTables.Mention(Folder);

    /// <summary>The image that this version of the program builds; it may not be there yet.</summary>
    /// <param name="cacheFolder">The program's cache folder, <c>~/.cache/originscript</c>.</param>
    public static MachineImage Of(string cacheFolder) => new(Path.Combine(FolderOfAll(cacheFolder), $"debian12-{BuildFiles.Fingerprint}"));

    internal static string FolderOfAll(string cacheFolder) => Path.Combine(Path.GetFullPath(cacheFolder), "machines");

    internal string At(string name) => Path.Combine(Folder, name);

    /// <summary>Takes away files and folders of it, and what was on the way to become them.</summary>
    internal void Remove(params IEnumerable<string> names)
    {
        foreach (var path in names.SelectMany(name => new[] { At(name), At($"{name}.new") }))
        {
            if (Directory.Exists(path))
                Directory.Delete(path, recursive: true);
            else
                File.Delete(path);
        }
    }
}
