namespace OriginScript.Host.Plugins;

/// <summary>Checks which plugins build on which.</summary>
internal static class PluginDependencies
{
    /// <summary>Why a plugin cannot be used, its own problems first; null if it can.</summary>
    public static string? FindProblem(PluginManifest manifest, Func<string, PluginManifest?> find) =>
        manifest.Problem ?? FindUndeclaredDependency(manifest, find) ?? FindProblem([manifest], find);

    private static string? FindUndeclaredDependency(PluginManifest manifest, Func<string, PluginManifest?> find) =>
        manifest.References.Except(manifest.BuildsOn).FirstOrDefault(name => find(name) is not null) is { } other
            ? $"{manifest.Name} uses {other} without declaring it. Add [assembly: BuildsOn(\"{other}\")] to it and rebuild it."
            : null;

    private static string? FindProblem(PluginManifest[] chain, Func<string, PluginManifest?> find)
    {
        var plugin = chain[^1];
        foreach (var name in plugin.BuildsOn)
        {
            if (chain.FirstOrDefault(link => link.Name == name) is not null)
                return $"{plugin.Name} depends on itself: {string.Join(" -> ", chain.Select(link => link.Name).SkipWhile(link => link != name))} -> {name}. Remove one BuildsOn attribute.";
            if (find(name) is not { } other)
                return $"{plugin.Name} builds on {name}, which is not installed. {InstallationHint.For(name)}";
            if (other.Problem is { } problem)
                return $"{plugin.Name} builds on {name}, which cannot be used: {problem}";
            if (FindProblem([.. chain, other], find) is { } deeper)
                return deeper;
        }

        return null;
    }
}
