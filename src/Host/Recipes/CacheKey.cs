using System.Text;
using OriginScript.Host.Cache;
using OriginScript.Host.Catalog;

namespace OriginScript.Host.Recipes;

/// <summary>All that can change what a recipe is compiled to, files that it loads apart: those are known only once it is compiled.</summary>
/// <param name="Inputs">Name and value, always in the same order.</param>
/// <param name="Hash">The SHA-256 over them.</param>
internal sealed record CacheKey(IReadOnlyList<KeyInput> Inputs, string Hash)
{
    public static CacheKey Of(RecipeFile file, PluginCatalog catalog, Toolchain tools)
    {
        List<KeyInput> inputs =
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
        inputs.Add(new("recipe", Sealed.Hash(file.Content)));
        var text = new StringBuilder();
        foreach (var (name, value) in inputs)
            text.Append(Fields.Join(name, value)).Append('\n');
        return new(inputs, Sealed.Hash(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
