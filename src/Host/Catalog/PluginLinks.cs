namespace OriginScript.Host.Catalog;

/// <summary>Which plugins build on which, and what is wrong with that.</summary>
internal static class PluginLinks
{
    /// <summary>Why a plugin cannot be used, its own reasons first; null: it can.</summary>
    public static string? Problem(PluginManifest manifest, Func<string, PluginManifest?> find) =>
        manifest.Problem ?? Undeclared(manifest, find) ?? Problem([manifest], find);

    private static string? Undeclared(PluginManifest manifest, Func<string, PluginManifest?> find) =>
        manifest.References.Except(manifest.BuildsOn).FirstOrDefault(name => find(name) is not null) is { } other
            ? $"{manifest.Name} uses {other} and does not say so. Add [assembly: BuildsOn(\"{other}\")] to it and build it again."
            : null;

    private static string? Problem(PluginManifest[] chain, Func<string, PluginManifest?> find)
    {
        var plugin = chain[^1];
        foreach (var name in plugin.BuildsOn)
        {
            if (chain.FirstOrDefault(link => link.Name == name) is not null)
                return $"{plugin.Name} builds on itself: {string.Join(" -> ", chain.Select(link => link.Name).SkipWhile(link => link != name))} -> {name}. Take one BuildsOn away.";
            if (find(name) is not { } other)
                return $"{plugin.Name} builds on {name}, which is not installed. {Installing.Advice(name)}";
            if (other.Problem is { } problem)
                return $"{plugin.Name} builds on {name}, which cannot be used: {problem}";
            if (Problem([.. chain, other], find) is { } deeper)
                return deeper;
        }

        return null;
    }
}
