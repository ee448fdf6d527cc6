using System.Runtime.CompilerServices;
using OriginScript.Compiler;
using OriginScript.Host.Cache;
using OriginScript.Host.Catalog;

namespace OriginScript.Host.Recipes;

/// <summary>Compiles a recipe. Nothing else mentions the compiler's types, and no method of this class is compiled before a recipe has to be.</summary>
internal static class FreshRecipe
{
    /// <exception cref="CompileException">What is wrong with it.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static CompiledRecipe Of(RecipeFile file, CacheKey key, PluginCatalog catalog)
    {
        var result = RecipeCompiler.Compile(new(file.Path, file.Content)
        {
            AssemblyName = $"recipe-{key.Hash[..12]}",
            Plugins = [.. catalog.Plugins.Where(plugin => plugin.Problem is null)
                .Select(plugin => new PluginReference(plugin.Name, plugin.Folder.Main, plugin.Manifest.Namespaces))],
            Verbs = [.. Verbs(catalog)],
        });
        List<Diagnostic> diagnostics = [.. result.Complaints.Select(said => new Diagnostic(said.File, said.Line, said.Column, said.Message, said.IsError))];
        if (result.Assembly is not { } assembly)
            throw new CompileException(diagnostics, result.Complaints.Any(said => said.IsUnknownName) ? Refused(catalog, diagnostics) : []);
        return new(
            new()
            {
                Inputs = key.Inputs,
                Assembly = Sealed.Hash(assembly),
                EntryPoint = (result.EntryType, result.EntryMethod),
                Summary = result.Summary,
                Loaded = [.. result.Loaded.Select(file => new KeyInput(file.Key, file.Value))],
                Absent = result.Absent,
                Needs = result.Plugins,
                Arguments = [.. result.Arguments.Select(Parameter)],
                Warnings = diagnostics,
            },
            assembly);
    }

    // What is unknown may be of a plugin that is refused, unless an error says so already.
    private static IEnumerable<string> Refused(PluginCatalog catalog, List<Diagnostic> said) => catalog.Plugins
        .Where(plugin => plugin.Problem is { } problem && said.TrueForAll(diagnostic => !diagnostic.Message.Contains(problem, StringComparison.Ordinal)))
        .Select(plugin => $"{plugin.Name} is refused: {plugin.Problem}");

    private static IEnumerable<KnownVerb> Verbs(PluginCatalog catalog)
    {
        foreach (var plugin in catalog.Plugins)
        {
            foreach (var verb in plugin.Manifest.Verbs)
                yield return new(verb.Name, verb.Parameters, plugin.Name, plugin.Problem);
        }

        foreach (var (plugin, verbs) in KnownPlugins.Verbs)
        {
            if (Trouble(catalog, plugin) is not { } trouble)
                continue;
            foreach (var verb in verbs)
                yield return new(verb, null, plugin, trouble);
        }
    }

    // A plugin that cannot be read has no verbs to name, and a recipe that needs one would be told that there is no such verb.
    private static string? Trouble(PluginCatalog catalog, string name)
    {
        if (catalog.Folders.All(folder => folder.Name != name))
            return $"It is not installed. {Installing.Advice(name)}";
        return catalog.Plugins.FirstOrDefault(plugin => plugin.Name == name) is { Problem: { } problem, Manifest.Verbs.Count: 0 } ? problem : null;
    }

    private static Parameter Parameter(DeclaredArgument declared) => new(
        declared.Name,
        declared.Type == typeof(bool) ? ParameterType.Bool
            : declared.Type == typeof(int) ? ParameterType.Int
            : declared.Type == typeof(double) ? ParameterType.Number
            : declared.Type == typeof(string[]) ? ParameterType.Texts
            : ParameterType.Text,
        declared.Positional,
        declared.Required,
        declared.Default,
        declared.Help);
}
