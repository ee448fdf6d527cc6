using System.Runtime.CompilerServices;
using OriginScript.Compiler;
using OriginScript.Host.Platform;
using OriginScript.Host.Plugins;
using OriginScript.Host.Plugins.Loading;

namespace OriginScript.Host.Recipes;

/// <summary>Compiles a recipe. Nothing else refers to the compiler's types, and no method of this class is JIT-compiled before a recipe has to be compiled.</summary>
internal static class RecipeCompilation
{
    /// <exception cref="CompileException">The recipe does not compile.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static CompiledRecipe Compile(RecipeFile file, CacheKey key, PluginCatalog catalog, IReadOnlyDictionary<string, string> reserved)
    {
        var result = RecipeCompiler.Compile(
            new(file.Path, file.Content)
            {
                AssemblyName = $"recipe-{key.Hash[..12]}",
                Plugins =
                [
                    .. catalog
                        .Plugins.Where(plugin => plugin.Problem is null)
                        .Select(plugin => new PluginReference(plugin.Name, plugin.Folder.MainAssembly, plugin.Manifest.Namespaces)),
                ],
                ReservedNames = AddPluginOptions(catalog, reserved),
                Verbs = [.. CollectVerbs(catalog)],
            }
        );
        List<RecipeDiagnostic> diagnostics =
        [
            .. result.Diagnostics.Select(said => new RecipeDiagnostic(said.File, said.Line, said.Column, said.Message, said.IsError)),
        ];
        if (result.Assembly is not { } assembly)
        {
            throw new CompileException(
                diagnostics,
                [.. result.Diagnostics.Any(said => said.IsUnknownName) ? DescribeRefusedPlugins(catalog, diagnostics) : []]
            )
            {
                IsPluginProblem = result.Diagnostics.Any(said =>
                    said.IsPluginProblem
                    || (said.IsUnknownVerb && catalog.Plugins.Any(plugin => plugin is { Problem: not null, Manifest.Verbs.Count: 0 }))
                ),
            };
        }

        return new(
            new()
            {
                Inputs = key.Inputs,
                AssemblyHash = AuthenticatedText.ComputeHash(assembly),
                EntryPoint = (result.EntryType, result.EntryMethod),
                Summary = result.Summary,
                Calls = CallPositions.Format(
                    result.Calls.Select(call => new CallPosition(call.Method, call.Begin, call.End, call.Line, call.Column))
                ),
                LoadedFiles = [.. result.LoadedFiles.Select(file => new CacheKeyInput(file.Key, file.Value))],
                AbsentFiles = result.AbsentFiles,
                RequiredPlugins = result.RequiredPlugins,
                SecretVariables = result.SecretVariables,
                Arguments = [.. result.Arguments.Select(ToParameter)],
                Warnings = diagnostics,
            },
            assembly
        );
    }

    // An unknown name may belong to a plugin that cannot be used, unless an error says so already.
    private static IEnumerable<string> DescribeRefusedPlugins(PluginCatalog catalog, List<RecipeDiagnostic> said) =>
        catalog
            .Plugins.Where(plugin =>
                plugin.Problem is { } problem && said.TrueForAll(diagnostic => !diagnostic.Message.Contains(problem, StringComparison.Ordinal))
            )
            .Select(plugin => $"{plugin.Name} cannot be used: {plugin.Problem}");

    // Checked here and not when the command line is bound: all plugins are part of the cache key, so that a cached recipe is known to have no such name.
    private static Dictionary<string, string> AddPluginOptions(PluginCatalog catalog, IReadOnlyDictionary<string, string> own)
    {
        var names = new Dictionary<string, string>(own, StringComparer.Ordinal);
        foreach (var option in catalog.Options.Where(option => !option.IsConfigurationOnly))
        {
            names.TryAdd(option.Name, option.Plugin);
            if (option.Kind == OptionKind.Bool)
                names.TryAdd($"no-{option.Name}", option.Plugin);
        }

        return names;
    }

    private static IEnumerable<KnownVerb> CollectVerbs(PluginCatalog catalog)
    {
        foreach (var plugin in catalog.Plugins)
        {
            foreach (var verb in plugin.Manifest.Verbs)
                yield return new(verb.Name, verb.ParameterList, plugin.Name, plugin.Problem) { Type = verb.Type };
            foreach (var output in plugin.Manifest.Outputs)
                yield return new(output.Name, null, plugin.Name, plugin.Problem) { IsOutput = true };
        }

        foreach (var plugin in catalog.KnownNames.GroupBy(known => known.Plugin))
        {
            if (FindProblem(catalog, plugin.Key) is not { } problem)
                continue;
            foreach (var known in plugin)
                yield return new(known.Name, null, plugin.Key, problem) { IsOutput = known.Kind == ProvidedName.Output };
        }
    }

    // A plugin that cannot be read lists no verbs, so a recipe that needs one would otherwise be told that there is no such verb.
    private static string? FindProblem(PluginCatalog catalog, string name)
    {
        if (catalog.Folders.All(folder => folder.Name != name))
            return $"It is not installed. {InstallationHint.For(name)}";
        return catalog.Plugins.FirstOrDefault(plugin => plugin.Name == name) is { Problem: { } problem, Manifest.Verbs.Count: 0 } ? problem : null;
    }

    private static Parameter ToParameter(DeclaredArgument declared) =>
        new(
            declared.Name,
            declared.Type == typeof(bool) ? ParameterType.Bool
                : declared.Type == typeof(int) ? ParameterType.Int
                : declared.Type == typeof(double) ? ParameterType.Number
                : declared.Type == typeof(string[]) ? ParameterType.Texts
                : ParameterType.Text,
            declared.IsPositional,
            declared.IsRequired,
            declared.Default,
            declared.Help
        );
}
