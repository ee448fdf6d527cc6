namespace OriginScript.MachineLab.Machines;

/// <summary>The files of one machine; nothing else exists of a stopped machine.</summary>
internal sealed record MachineFolder(string Path)
{
    /// <summary>The upper layer of the overlay: what the machine has written.</summary>
    public string Upper => In("upper");

    public string Work => In("work");

    /// <summary>The mount point of the overlay.</summary>
    public string Root => In("root");

    public string Console => In("console.log");

    /// <summary>
    /// The image that it boots from, once prepared. It never changes: the machine's changes do not fit another image.
    /// </summary>
    public MachineOptions? Image =>
        File.Exists(PreparedFile) && File.ReadAllLines(PreparedFile) is [var root, var packages, ..]
            ? new() { Root = root, Packages = packages is "" ? null : packages }
            : null;

    /// <summary>Records that the machine is prepared.</summary>
    public Task SetImage(MachineOptions image) => File.WriteAllTextAsync(PreparedFile, $"{image.Root}\n{image.Packages}\n");

    private string PreparedFile => In("prepared");

    private string In(string name) => System.IO.Path.Combine(Path, name);
}
