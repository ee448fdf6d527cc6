namespace OriginScript.Sandbox.Images;

/// <summary>What the sandbox's machines boot from: a root file system, and the packages that they may install without a network.</summary>
/// <param name="Folder">Named after the content of the scripts that build it, so that a changed build makes another image.</param>
public sealed record MachineImage(string Folder)
{
    /// <summary>The finished root file system; machines use it as the lower layer of an overlay and never write to it.</summary>
    public string Root => Path.Combine(Folder, "root");

    /// <summary>A flat apt repository (<c>Packages</c>, <c>Packages.gz</c>, <c>*.deb</c>); a machine finds it read-only at <c>/srv/packages</c>.</summary>
    public string Packages => Path.Combine(Folder, "packages");

    /// <summary>Whether it was built to its end and checked.</summary>
    public bool IsComplete => File.Exists(Path.Combine(Folder, "complete"));

    /// <summary>The image that this version of the program builds; it may not be there yet.</summary>
    /// <param name="cacheFolder">The program's cache folder, <c>~/.cache/originscript</c>.</param>
    public static MachineImage Of(string cacheFolder) => new(Path.Combine(Path.GetFullPath(cacheFolder), "machines", $"debian12-{BuildFiles.Fingerprint}"));
}
