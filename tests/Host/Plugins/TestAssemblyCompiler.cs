using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace OriginScript.Host.Tests.Plugins;

/// <summary>Compiles assemblies from a few lines of source: plugins, their dependencies, and other versions of Abstractions.</summary>
internal static class TestAssemblyCompiler
{
    private const string Usings =
        "global using System; global using System.Collections.Generic; global using System.Linq; global using System.Threading; "
        + "global using System.Threading.Tasks; global using OriginScript;";

    public static string ContractPath => typeof(Recipe).Assembly.Location;

    /// <summary>Compiles the real Abstractions with edited sources, as an assembly of another version.</summary>
    public static string CompileContract(string folder, string version, Func<string, string, string> edit)
    {
        var sources = typeof(TestAssemblyCompiler)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("Abstractions/", StringComparison.Ordinal))
            .Select(name => edit(Path.GetFileName(name), ReadResource(name)))
            .Append(
                $"[assembly: System.Reflection.AssemblyVersion(\"{version}\")]\n[assembly: System.Reflection.AssemblyInformationalVersion(\"{version}\")]"
            )
            .Append(
                "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;"
            );
        return Emit(Path.Combine(folder, "OriginScript.Abstractions.dll"), [.. sources], []);
    }

    public static string CompileAssembly(string file, string source, params string[] references) =>
        Emit(
            file,
            [source, Usings],
            references.Any(path => Path.GetFileName(path) == Path.GetFileName(ContractPath)) ? references : [ContractPath, .. references]
        );

    private static string Emit(string file, IEnumerable<string> sources, IReadOnlyList<string> references)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var parsing = new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.Diagnose);
        var compilation = CSharpCompilation.Create(
            Path.GetFileNameWithoutExtension(file),
            sources.Select(source => CSharpSyntaxTree.ParseText(source, parsing)),
            [.. Net100.References.All, .. references.Select(path => MetadataReference.CreateFromFile(path))],
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, deterministic: true)
        );
        using var assembly = File.Create(file);
        using var docs = File.Create(Path.ChangeExtension(file, ".xml"));
        var result = compilation.Emit(assembly, xmlDocumentationStream: docs);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        return file;
    }

    private static string ReadResource(string name)
    {
        using var reader = new StreamReader(typeof(TestAssemblyCompiler).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
