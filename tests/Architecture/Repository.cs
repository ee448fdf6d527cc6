using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;

namespace OriginScript.Architecture.Tests;

/// <summary>The source tree and what <c>build.sh</c> made of it.</summary>
internal static class Repository
{
    public static string Root { get; } = Above(Here());

    public static string Dist => Path.Combine(Root, "dist");

    public static IEnumerable<string> Plugins => Directory.EnumerateDirectories(Path.Combine(Root, "plugins")).Select(Path.GetFileName).OfType<string>().Order();

    public static IEnumerable<string> Sources(string folder) => Directory
        .EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Root, file))
        .Where(file => !file.Split('/').Any(part => part is "obj" or "bin"));

    public static string Text(string file) => File.ReadAllText(Path.Combine(Root, file));

    /// <summary>The names of the assemblies that a compiled one refers to.</summary>
    public static IReadOnlyList<string> References(string dll)
    {
        Assert.True(File.Exists(dll), $"{dll} is not there: run build.sh first");
        using var pe = new PEReader(File.OpenRead(dll));
        var metadata = pe.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name)).Order()];
    }

    public static bool IsBaseClassLibrary(string assembly) =>
        assembly is "System" or "mscorlib" or "netstandard" or "System.Private.CoreLib" or "Microsoft.CSharp" or "Microsoft.Win32.Primitives"
        || (assembly.StartsWith("System.", StringComparison.Ordinal) && !assembly.StartsWith("System.CommandLine", StringComparison.Ordinal));

    private static string Above(string file)
    {
        var folder = Path.GetDirectoryName(file)!;
        while (!File.Exists(Path.Combine(folder, "OriginScript.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("OriginScript.sln is not above the tests");
        return folder;
    }

    private static string Here([CallerFilePath] string file = "") => file;
}
