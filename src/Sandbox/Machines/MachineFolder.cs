namespace OriginScript.Sandbox.Machines;

/// <summary>The files of one machine. They are all there is of it while it is stopped.</summary>
internal sealed record MachineFolder(string Path)
{
    /// <summary>What the machine has written.</summary>
    public string Upper => In("upper");

    public string Work => In("work");

    /// <summary>The image with that laid over it.</summary>
    public string Root => In("root");

    public string Console => In("console.log");

    /// <summary>
    /// What it boots from, once its own files were put into it. It stays so for good: what a machine has written fits no other image.
    /// </summary>
    public MachineOptions? Image => File.Exists(Prepared) && File.ReadAllLines(Prepared) is [var root, var packages, ..]
        ? new() { Root = root, Packages = packages is "" ? null : packages }
        : null;

    /// <summary>Says that the machine's own files are in it.</summary>
    public Task SetImage(MachineOptions image) => File.WriteAllTextAsync(Prepared, $"{image.Root}\n{image.Packages}\n");

    private string Prepared => In("prepared");

    private string In(string name) => System.IO.Path.Combine(Path, name);
}
