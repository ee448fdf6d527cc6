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

    /// <summary>Exists once the machine's own files were put into it.</summary>
    public string Prepared => In("prepared");

    private string In(string name) => System.IO.Path.Combine(Path, name);
}
