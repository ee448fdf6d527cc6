using System.Text;
using OriginScript.Host.Platform;
using OriginScript.Host.Plugins.Loading;

namespace OriginScript.Host.Recipes;

/// <summary>Everything that can change the result of compiling a recipe, except the files that it loads, known only once it is compiled.</summary>
/// <param name="Inputs">Name and value, always in the same order.</param>
/// <param name="Hash">The SHA-256 over them.</param>
internal sealed record CacheKey(IReadOnlyList<CacheKeyInput> Inputs, string Hash)
{
    public static CacheKey Compute(RecipeFile file, PluginCatalog catalog, Toolchain tools)
    {
        List<CacheKeyInput> inputs =
        [
            new("host", tools.Host),
            new("contract", tools.Contract),
            new("compiler", tools.Compiler),
            new("dependencies", tools.Dependencies),
        ];
        foreach (var plugin in catalog.Folders)
        {
            if (plugin.Problem is null)
                inputs.Add(new($"plugin {plugin.Name}", plugin.Hash));
        }

        inputs.Add(new("path", file.Path));
        inputs.Add(new("recipe", AuthenticatedText.ComputeHash(file.Content)));
        var text = new StringBuilder();
        foreach (var (name, value) in inputs)
            text.Append(TabSeparatedLine.Join(name, value)).Append('\n');
        return new(inputs, AuthenticatedText.ComputeHash(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
