using System.Reflection;
using System.Runtime.Loader;
using OriginScript.Host.Platform;

namespace OriginScript.Host.Plugins.Loading;

/// <summary>
/// The installed plugins. Opening it lists folders and reads no file; manifests are read when a caller asks what a plugin provides, and an assembly is loaded
/// when a recipe or a task needs it.
/// </summary>
internal sealed class PluginCatalog
{
    private readonly Dictionary<string, PluginFolder> _folders;
    private readonly Dictionary<string, PluginManifest> _manifests = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Assembly> _loaded = new(StringComparer.Ordinal);
    private readonly ManifestStore _store;
    private IReadOnlyList<Plugin>? _plugins;

    private PluginCatalog(IReadOnlyList<PluginFolder> folders, CacheFolder cache)
    {
        Folders = folders;
        _folders = folders.ToDictionary(folder => folder.Name, StringComparer.Ordinal);
        _store = new(cache);
    }

    /// <summary>The plugin folders in the roots, by name, usable or not.</summary>
    public IReadOnlyList<PluginFolder> Folders { get; }

    /// <summary>The plugins in the folders, by name, with the reason why one cannot be used.</summary>
    public IReadOnlyList<Plugin> Plugins => _plugins ??= [.. Folders.Select(Describe)];

    /// <summary>The tasks of all plugins that can be used, by name.</summary>
    public IEnumerable<CommandSignature> Tasks =>
        Plugins
            .Where(plugin => plugin.Problem is null)
            .SelectMany(plugin => plugin.Manifest.Tasks)
            .OrderBy(task => task.Name, StringComparer.Ordinal);

    /// <summary>The verbs of all plugins that can be used, by name.</summary>
    public IEnumerable<Verb> Verbs =>
        Plugins
            .Where(plugin => plugin.Problem is null)
            .SelectMany(plugin => plugin.Manifest.Verbs)
            .OrderBy(verb => verb.Name, StringComparer.Ordinal);

    /// <summary>The verbs of all plugins that can be used and make an output known, by call.</summary>
    public IEnumerable<OutputProvider> Providers =>
        Plugins
            .Where(plugin => plugin.Problem is null)
            .SelectMany(plugin => plugin.Manifest.Providers)
            .OrderBy(provider => provider.Usage, StringComparer.Ordinal);

    /// <summary>The options of all plugins that can be used, by name.</summary>
    /// <exception cref="PluginException">Two plugins declare the same one.</exception>
    public IReadOnlyList<PluginOption> Options
    {
        get
        {
            PluginOption[] all =
            [
                .. Plugins
                    .Where(plugin => plugin.Problem is null)
                    .SelectMany(plugin => plugin.Manifest.Options)
                    .OrderBy(option => option.Name, StringComparer.Ordinal),
            ];
            ThrowIfDeclaredTwice(all);
            return all;
        }
    }

    /// <summary>Throws if two plugins declare the same option.</summary>
    public static void ThrowIfDeclaredTwice(IEnumerable<PluginOption> options)
    {
        if (options.GroupBy(option => option.Name).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new PluginException(
                $"Both {twice.First().Plugin} and {twice.Last().Plugin} declare the option --{twice.Key}. Remove the folder of one of them."
            );
    }

    /// <summary>Opens the plugins in the roots; a root that does not exist has none.</summary>
    public static PluginCatalog Open(IEnumerable<string> roots, CacheFolder cache, string? knownPlugins = null) =>
        new(PluginFolders.List(roots), cache) { KnownPluginsFile = knownPlugins ?? KnownPlugins.DefaultFile };

    /// <summary>What plugins provide that need not be installed.</summary>
    public IReadOnlyList<ProvidedName> KnownNames => KnownPlugins.Read(KnownPluginsFile);

    private string KnownPluginsFile { get; init; } = "";

    /// <summary>Loads plugins and the plugins that they build on, each once.</summary>
    /// <exception cref="PluginException">One is not installed or cannot be loaded.</exception>
    public LoadedPlugins Load(IEnumerable<string> names)
    {
        var assemblies = new Dictionary<string, Assembly>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
            Load(name, assemblies, seen);
        return new(assemblies, name => GetManifest(_folders[name]));
    }

    /// <summary>The method behind a task; loads its plugin.</summary>
    /// <exception cref="PluginException">The plugin cannot be loaded.</exception>
    public MethodInfo Resolve(CommandSignature task) =>
        Load([task.Plugin])
            .Assemblies[task.Plugin]
            .GetType(task.Type, throwOnError: true)!
            .GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Single(method => method.Name == task.Method && method.GetCustomAttribute<TaskAttribute>()?.Name == task.Name);

    private void Load(string name, Dictionary<string, Assembly> assemblies, HashSet<string> seen)
    {
        if (!seen.Add(name))
            return;
        if (!_folders.TryGetValue(name, out var folder))
            throw new PluginException($"The plugin {name} is not installed. {InstallationHint.For(name)}");
        if (folder.Problem is { } problem)
            throw new PluginException(problem);
        var assembly = Load(folder);
        foreach (var other in assembly.GetCustomAttributes<BuildsOnAttribute>())
            Load(other.Plugin, assemblies, seen);
        assemblies.Add(name, assembly);
    }

    private Assembly Load(PluginFolder folder)
    {
        if (_loaded.TryGetValue(folder.Name, out var loaded))
            return loaded;
        try
        {
            return _loaded[folder.Name] = PluginContext.Load(
                folder,
                name => _folders.TryGetValue(name, out var other) ? Load(other) : LoadSharedDependency(folder, name)
            );
        }
        catch (Exception e) when (e is BadImageFormatException or IOException)
        {
            throw new PluginException($"{folder.MainAssembly} cannot be loaded ({e.Message}). Rebuild or reinstall {folder.Name}.", e);
        }
    }

    // A dependency of the plugin that another one builds on, such as an SDK whose types are part of its contract, is loaded once.
    private Assembly? LoadSharedDependency(PluginFolder folder, string name)
    {
        foreach (var other in GetManifest(folder).BuildsOn)
        {
            if (_folders.TryGetValue(other.Plugin, out var below) && File.Exists(Path.Combine(below.Path, name + ".dll")))
                return AssemblyLoadContext.GetLoadContext(Load(below))!.LoadFromAssemblyName(new(name));
        }

        return null;
    }

    private Plugin Describe(PluginFolder folder) =>
        folder.Problem is { } problem
            ? new(folder, new() { Name = folder.Name }, problem)
            : new(folder, GetManifest(folder), PluginDependencies.FindProblem(GetManifest(folder), Resolve));

    private PluginManifest? Resolve(string name) =>
        _folders.TryGetValue(name, out var folder)
            ? folder.Problem is { } problem
                ? new() { Name = name, Problem = problem }
                : GetManifest(folder)
            : null;

    private PluginManifest GetManifest(PluginFolder folder) =>
        _manifests.TryGetValue(folder.Name, out var known) ? known : _manifests[folder.Name] = _store.GetOrDerive(folder);
}
