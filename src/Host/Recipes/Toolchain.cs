using OriginScript.Host.Platform;

namespace OriginScript.Host.Recipes;

/// <summary>The parts of the program that determine how a recipe is compiled.</summary>
/// <param name="Host">Identifies the build of this program, and with it the format of the cache's entries.</param>
/// <param name="Contract">Identifies the build of Abstractions.</param>
/// <param name="Compiler">The content of OriginScript.Compiler.dll.</param>
/// <param name="Dependencies">The content of the program's deps.json, which pins Roslyn and the reference assemblies.</param>
internal sealed record Toolchain(string Host, string Contract, string Compiler, string Dependencies)
{
    public static Toolchain Current { get; } =
        new(
            GetBuildId(typeof(Toolchain)),
            GetBuildId(typeof(Recipe)),
            AuthenticatedText.ComputeHash(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "OriginScript.Compiler.dll"))),
            string.Concat(FindDependencyFiles().Select(file => AuthenticatedText.ComputeHash(File.ReadAllBytes(file))))
        );

    private static string GetBuildId(Type type) => AuthenticatedText.ToHex(type.Module.ModuleVersionId.ToByteArray());

    private static IEnumerable<string> FindDependencyFiles() =>
        ((string?)AppContext.GetData("APP_CONTEXT_DEPS_FILES") ?? "")
            .Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Where(file => file.StartsWith(AppContext.BaseDirectory, StringComparison.Ordinal));
}
