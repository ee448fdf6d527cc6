using Microsoft.CodeAnalysis;

namespace OriginScript.Compiler;

/// <summary>Finds the namespaces of a type that a recipe names without importing one.</summary>
internal static class TypeSuggestions
{
    /// <summary>What to write at the top of the recipe; null if no referenced assembly has a public type of that name.</summary>
    /// <param name="compilation">The recipe and all that it can refer to.</param>
    /// <param name="name">The type's name, without type parameters.</param>
    public static string? Describe(Compilation compilation, string name)
    {
        string[] namespaces = [.. FindNamespaces(compilation.GlobalNamespace, name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return namespaces.Length == 0
            ? null
            : $"{name} is a type in {string.Join(" and in ", namespaces)}. Add {string.Join(" or ", namespaces.Select(space => $"using {space};"))} at the top.";
    }

    private static IEnumerable<string> FindNamespaces(INamespaceSymbol space, string name)
    {
        if (!space.IsGlobalNamespace && space.GetTypeMembers(name).Any(type => type.DeclaredAccessibility == Accessibility.Public))
            yield return space.ToDisplayString();
        foreach (var found in space.GetNamespaceMembers().SelectMany(inner => FindNamespaces(inner, name)))
            yield return found;
    }
}
