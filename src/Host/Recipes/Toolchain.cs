using OriginScript.Host.Cache;

namespace OriginScript.Host.Recipes;

/// <summary>What of the program itself decides how a recipe is compiled.</summary>
/// <param name="Host">Tells one build of this program from another, and with it the form of the cache's entries.</param>
/// <param name="Contract">Tells one build of Abstractions from another.</param>
/// <param name="Compiler">The content of OriginScript.Compiler.dll.</param>
/// <param name="Dependencies">The content of the program's deps.json, which pins Roslyn and the reference assemblies.</param>
internal sealed record Toolchain(string Host, string Contract, string Compiler, string Dependencies)
{
    public static Toolchain Current { get; } = new(
        Build(typeof(Toolchain)),
        Build(typeof(Recipe)),
        Sealed.Hash(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "OriginScript.Compiler.dll"))),
        string.Concat(DependencyFiles().Select(file => Sealed.Hash(File.ReadAllBytes(file)))));

    private static string Build(Type type) => Sealed.Hex(type.Module.ModuleVersionId.ToByteArray());

    private static IEnumerable<string> DependencyFiles() => ((string?)AppContext.GetData("APP_CONTEXT_DEPS_FILES") ?? "")
        .Split(';', StringSplitOptions.RemoveEmptyEntries)
        .Where(file => file.StartsWith(AppContext.BaseDirectory, StringComparison.Ordinal));
}
