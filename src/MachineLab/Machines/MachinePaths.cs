namespace OriginScript.MachineLab.Machines;

/// <summary>The paths of the machines of one world: persistent files in its folder, and runtime files in /run.</summary>
internal sealed record MachinePaths
{
    private const string Runtime = "/run/originscript";

    private MachinePaths(string world) => (World, Names) = (world, WorldNames.Of(world));

    /// <summary>The world's folder with links resolved, as the kernel reports mount points.</summary>
    public string World { get; }

    public WorldNames Names { get; }

    public string Machines => Path.Combine(World, "machines");

    /// <summary>The runtime folder of this world.</summary>
    public string RuntimeFolder => Path.Combine(Runtime, Names.Key);

    /// <summary>The file with the world's folder, and the address by which its machines see this computer.</summary>
    public string RegistrationFile => Path.Combine(RuntimeFolder, "world");

    public static string RuntimeRoot => Runtime;

    public static MachinePaths ForWorld(string folder) => new(ResolveLinks(Path.GetFullPath(folder)));

    public MachineFolder GetFolder(string instanceId) => new(Path.Combine(Machines, instanceId));

    /// <summary>The file with the process of a machine and the launch time that it belongs to.</summary>
    public string GetProcessFile(string instanceId) => Path.Combine(RuntimeFolder, $"{instanceId}.machine");

    /// <summary>The ids of the instances that have files or a process.</summary>
    public IReadOnlyList<string> ListInstances() =>
        [
            .. ListEntries(Machines, "i-*")
                .Union(ListEntries(RuntimeFolder, "i-*.machine").Select(name => Path.GetFileNameWithoutExtension(name)!))
                .Order(StringComparer.Ordinal),
        ];

    private static string ResolveLinks(string path)
    {
        if (Path.GetDirectoryName(path) is not { } parent)
            return path;

        var there = Path.Combine(ResolveLinks(parent), Path.GetFileName(path));
        return Directory.Exists(there) && Directory.ResolveLinkTarget(there, returnFinalTarget: true) is { } target
            ? ResolveLinks(target.FullName)
            : there;
    }

    private static IEnumerable<string> ListEntries(string folder, string pattern) =>
        Directory.Exists(folder) ? Directory.EnumerateFileSystemEntries(folder, pattern).Select(entry => Path.GetFileName(entry)) : [];
}
