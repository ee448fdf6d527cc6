using System.Reflection;
using OriginScript.Host.Platform;

namespace OriginScript.Host.Plugins.Loading;

/// <summary>Plugins in their load contexts, each after those that it builds on.</summary>
internal sealed class LoadedPlugins(IReadOnlyDictionary<string, Assembly> assemblies, Func<string, PluginManifest> manifest)
{
    /// <summary>The main assemblies by plugin name.</summary>
    public IReadOnlyDictionary<string, Assembly> Assemblies => assemblies;

    /// <summary>The records of options that the plugins declare.</summary>
    /// <exception cref="PluginException">Two declare the same option.</exception>
    public IReadOnlyList<OptionsRecord> Options
    {
        get
        {
            PluginOption[] all = [.. assemblies.Keys.SelectMany(name => manifest(name).Options)];
            PluginCatalog.ThrowIfDeclaredTwice(all);
            return
            [
                .. all.GroupBy(option => (option.Plugin, option.Type))
                    .Select(group => new OptionsRecord(assemblies[group.Key.Plugin].GetType(group.Key.Type, throwOnError: true)!, [.. group])),
            ];
        }
    }

    /// <summary>Lets every plugin register its ports.</summary>
    /// <exception cref="PluginException">A plugin fails to.</exception>
    public void RegisterPorts(Ports ports)
    {
        foreach (var (name, assembly) in assemblies)
        {
            try
            {
                var entry = assembly.GetType(manifest(name).EntryType, throwOnError: true)!;
                ((IPlugin)Activator.CreateInstance(entry, nonPublic: true)!).Register(ports);
            }
            catch (Exception e) when (e is not OriginException)
            {
                var cause = e is TargetInvocationException { InnerException: { } inner } ? inner : e;
                throw new PluginException(
                    $"{name} cannot register its ports ({cause.GetType().Name}: {cause.Message}). Install another version of it.",
                    cause
                );
            }
        }
    }
}
