using OriginScript.Host.Cache;

namespace OriginScript.Host.Recipes;

/// <summary>What of the program itself decides how a recipe is compiled.</summary>
/// <param name="Contract">Tells one build of Abstractions from another.</param>
/// <param name="Compiler">The content of OriginScript.Compiler.dll.</param>
/// <param name="Dependencies">The content of the program's deps.json, which pins Roslyn and the reference assemblies.</param>
internal sealed record Toolchain(string Contract, string Compiler, string Dependencies)
{
    public static Toolchain Current { get; } = new(
        typeof(Recipe).Assembly.ManifestModule.ModuleVersionId.ToString("n"),
        Sealed.Hash(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "OriginScript.Compiler.dll"))),
        string.Concat(DependencyFiles().Select(file => Sealed.Hash(File.ReadAllBytes(file)))));

    private static IEnumerable<string> DependencyFiles() => ((string?)AppContext.GetData("APP_CONTEXT_DEPS_FILES") ?? "")
        .Split(';', StringSplitOptions.RemoveEmptyEntries)
        .Where(file => file.StartsWith(AppContext.BaseDirectory, StringComparison.Ordinal));
}
