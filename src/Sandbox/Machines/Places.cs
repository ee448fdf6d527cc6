namespace OriginScript.Sandbox.Machines;

/// <summary>Where the machines of one world are kept: their files in its folder, and what lasts until the computer is switched off in /run.</summary>
internal sealed record Places
{
    private const string Runtime = "/run/originscript";

    private Places(string world) => (World, Names) = (world, WorldNames.Of(world));

    /// <summary>The world's folder, without links on the way: the kernel tells mount points so.</summary>
    public string World { get; }

    public WorldNames Names { get; }

    public string Machines => Path.Combine(World, "machines");

    /// <summary>One folder for each world that has anything up.</summary>
    public string Up => Path.Combine(Runtime, Names.Key);

    /// <summary>Names the world's folder, and the address under which its machines see this computer.</summary>
    public string Entry => Path.Combine(Up, "world");

    public static string All => Runtime;

    public static Places OfWorld(string folder) => new(Real(Path.GetFullPath(folder)));

    public MachineFolder Of(string instanceId) => new(Path.Combine(Machines, instanceId));

    /// <summary>The process of a machine and the start it was made for.</summary>
    public string ProcessOf(string instanceId) => Path.Combine(Up, $"{instanceId}.machine");

    /// <summary>The instances that have files here or a process.</summary>
    public IReadOnlyList<string> Instances() =>
    [
        .. Entries(Machines, "i-*").Union(Entries(Up, "i-*.machine").Select(name => Path.GetFileNameWithoutExtension(name)!)).Order(StringComparer.Ordinal),
    ];

    private static string Real(string path)
    {
        if (Path.GetDirectoryName(path) is not { } parent)
        {
            return path;
        }

        var there = Path.Combine(Real(parent), Path.GetFileName(path));
        return Directory.Exists(there) && Directory.ResolveLinkTarget(there, returnFinalTarget: true) is { } target ? Real(target.FullName) : there;
    }

    private static IEnumerable<string> Entries(string folder, string pattern) =>
        Directory.Exists(folder) ? Directory.EnumerateFileSystemEntries(folder, pattern).Select(entry => Path.GetFileName(entry)) : [];
}
