namespace OriginScript.Host.Plugins;

/// <summary>Checks which plugins build on which.</summary>
internal static class PluginDependencies
{
    /// <summary>Why a plugin cannot be used, its own problems first; null if it can.</summary>
    public static string? FindProblem(PluginManifest manifest, Func<string, PluginManifest?> find) =>
        manifest.Problem ?? FindUndeclaredDependency(manifest, find) ?? FindProblem([manifest], find);

    private static string? FindUndeclaredDependency(PluginManifest manifest, Func<string, PluginManifest?> find) =>
        manifest.References.Except(manifest.BuildsOn.Select(dependency => dependency.Plugin)).Select(find).FirstOrDefault(found => found is not null)
            is { } other
            ? $"{manifest.Name} uses {other.Name} without declaring it. Add [assembly: BuildsOn(\"{other.Name}\", \"{PluginVersion.TryParse(other.Version)?.CompatibleRange ?? "[0.1,0.2)"}\")] to it and rebuild it."
            : null;

    private static string? FindProblem(PluginManifest[] chain, Func<string, PluginManifest?> find)
    {
        var plugin = chain[^1];
        foreach (var (name, versions) in plugin.BuildsOn)
        {
            if (chain.FirstOrDefault(link => link.Name == name) is not null)
                return $"{plugin.Name} depends on itself: {string.Join(" -> ", chain.Select(link => link.Name).SkipWhile(link => link != name))} -> {name}. Remove one BuildsOn attribute.";
            if (find(name) is not { } other)
                return $"{plugin.Name} builds on {name}, which is not installed. {InstallationHint.For(name)}";
            if (other.Problem is { } problem)
                return $"{plugin.Name} builds on {name}, which cannot be used: {problem}";
            if (FindVersionProblem(plugin, versions, other) is { } mismatch)
                return mismatch;
            if (FindProblem([.. chain, other], find) is { } deeper)
                return deeper;
        }

        return null;
    }

    private static string? FindVersionProblem(PluginManifest plugin, string versions, PluginManifest other)
    {
        if (VersionRange.TryParse(versions) is not { } range)
            return $"{plugin.Name} builds on {other.Name} \"{versions}\", which is not a valid range of versions. Write one such as {PluginVersion.TryParse(other.Version)?.CompatibleRange ?? "[0.1,0.2)"} in its BuildsOn attribute and rebuild it.";
        return PluginVersion.TryParse(other.Version) is { } version && range.Contains(version)
            ? null
            : $"{plugin.Name} {plugin.Version} builds on {other.Name} {versions}, but {other.Name} {other.Version} is installed. Install a version of {other.Name} in that range, or a version of {plugin.Name} that builds on {other.Version}.";
    }
}
