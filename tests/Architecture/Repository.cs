using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;

namespace OriginScript.Architecture.Tests;

/// <summary>The source tree and the output of <c>build.sh</c>.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot(GetSourcePath());

    public static string Dist => Path.Combine(Root, "dist");

    public static IEnumerable<string> Plugins =>
        Directory.EnumerateDirectories(Path.Combine(Root, "plugins")).Select(Path.GetFileName).OfType<string>().Order();

    public static IEnumerable<string> Sources(string folder) =>
        Directory
            .EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file))
            .Where(file => !file.Split('/').Any(part => part is "obj" or "bin"));

    public static string Text(string file) => File.ReadAllText(Path.Combine(Root, file));

    /// <summary>The names of the assemblies that a compiled one refers to.</summary>
    public static IReadOnlyList<string> References(string dll)
    {
        Assert.True(File.Exists(dll), $"{dll} does not exist: run build.sh first");
        using var pe = new PEReader(File.OpenRead(dll));
        var metadata = pe.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name)).Order()];
    }

    public static bool IsBaseClassLibrary(string assembly) =>
        assembly is "System" or "mscorlib" or "netstandard" or "System.Private.CoreLib" or "Microsoft.CSharp" or "Microsoft.Win32.Primitives"
        || (assembly.StartsWith("System.", StringComparison.Ordinal) && !assembly.StartsWith("System.CommandLine", StringComparison.Ordinal));

    private static string FindRoot(string file)
    {
        var folder = Path.GetDirectoryName(file)!;
        while (!File.Exists(Path.Combine(folder, "OriginScript.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("no parent folder of the tests contains OriginScript.sln");
        return folder;
    }

    private static string GetSourcePath([CallerFilePath] string file = "") => file;
}
