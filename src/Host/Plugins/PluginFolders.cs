namespace OriginScript.Host.Plugins;

/// <summary>The plugins in the plugin roots, determined from file names, owners and permissions alone: no file is read.</summary>
internal static class PluginFolders
{
    private static readonly string Contract = typeof(Recipe).Assembly.GetName().Name!;

    /// <summary>The plugins by name; if two have the same name, the one in the first root, with a problem that names both.</summary>
    public static IReadOnlyList<PluginFolder> List(IEnumerable<string> roots)
    {
        var found = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var root in new HashSet<string>([.. roots.Select(Path.GetFullPath)], StringComparer.Ordinal))
        {
            foreach (var folder in Directory.Exists(root) ? Directory.GetDirectories(root) : [])
            {
                var name = Path.GetFileName(folder);
                if (name.StartsWith('.'))
                    continue;
                if (!found.TryGetValue(name, out var folders))
                    found[name] = folders = [];
                folders.Add(folder);
            }
        }

        string[] names = [.. found.Keys];
        Array.Sort(names, StringComparer.Ordinal);
        var trust = new PluginTrust();
        return Array.ConvertAll(
            names,
            name => new PluginFolder(name, found[name][0], trust.FindProblem(found[name][0]) ?? FindProblem(name, found[name], names))
        );
    }

    private static string? FindProblem(string name, List<string> folders, string[] names)
    {
        if (folders.Count > 1)
            return $"{name} is installed in both {folders[0]} and {folders[1]}. Remove one of them.";
        var folder = folders[0];
        if (!File.Exists(Path.Combine(folder, name + ".dll")))
        {
            return Directory.EnumerateFileSystemEntries(folder).Any()
                ? $"The plugin folder {folder} has no {name}.dll. Name the folder after the plugin's assembly, or build the plugin into it."
                : $"The plugin folder {folder} is empty. Build {name} into it, or remove the folder.";
        }

        var copy = Array.Find([.. names, Contract], other => other != name && File.Exists(Path.Combine(folder, other + ".dll")));
        return copy is null
            ? null
            : $"{name} contains its own copy of {copy}.dll, which the host provides. Reference it with Private=\"false\" and rebuild the plugin.";
    }
}
