using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace OriginScript.Compiler;

/// <summary>
/// Makes an assembly of a recipe. A compilation of its own instead of Roslyn's Script API: that one loads its assemblies into contexts of its own, cannot
/// be cached, and leaves neither nullability nor names to us.
/// </summary>
internal static class RecipeCompiler
{
    private static readonly string[] Usings = ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Threading.Tasks", "OriginScript"];

    private static readonly CSharpParseOptions Parsing = new CSharpParseOptions(LanguageVersion.CSharp14, DocumentationMode.None, SourceCodeKind.Script)
        .WithFeatures([KeyValuePair.Create("FileBasedProgram", "true")]);

    public static CompileResult Compile(CompileRequest request)
    {
        var resolver = new RecordingResolver(Path.GetDirectoryName(request.Path)!, Parsing);
        var tree = CSharpSyntaxTree.ParseText(InactiveLoads.Blanked(RecordingResolver.Text(request.Content), Parsing), Parsing, request.Path);
        var compilation = CSharpCompilation.CreateScriptCompilation(
            request.AssemblyName,
            tree,
            [
                .. Net100.References.All,
                MetadataReference.CreateFromFile(typeof(Recipe).Assembly.Location),
                .. request.Plugins.Select(plugin => MetadataReference.CreateFromFile(plugin.Path)),
            ],
            Options(request, resolver),
            globalsType: typeof(Recipe));
        return Emit(compilation, request) with { Loaded = resolver.Loaded, Absent = [.. resolver.Absent], Summary = LeadingComment.Of(tree) };
    }

    private static CSharpCompilationOptions Options(CompileRequest request, RecordingResolver resolver) => new(
        OutputKind.DynamicallyLinkedLibrary,
        scriptClassName: "Script",
        usings: Usings.Concat(request.Plugins.SelectMany(plugin => plugin.Namespaces)).Distinct(),
        optimizationLevel: OptimizationLevel.Debug,
        deterministic: true,
        sourceReferenceResolver: resolver,
        nullableContextOptions: NullableContextOptions.Enable,
        // Two versions of a plugin's private dependency are two assemblies, not one: the other comparer compiles what fails when it runs.
        assemblyIdentityComparer: DesktopAssemblyIdentityComparer.Default,
        specificDiagnosticOptions: [KeyValuePair.Create("CS1701", ReportDiagnostic.Suppress), KeyValuePair.Create("CS1702", ReportDiagnostic.Suppress)]);

    private static CompileResult Emit(CSharpCompilation compilation, CompileRequest request)
    {
        using var assembly = new MemoryStream();
        var emitted = compilation.Emit(assembly, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.Embedded));
        var complaints = Complaints.Of(compilation, emitted.Diagnostics, request.Verbs);
        if (!emitted.Success)
            return new() { Complaints = complaints.Any(complaint => complaint.IsError) ? complaints : [Silent(request)] };

        var arguments = new ArgumentReader(compilation);
        var declared = arguments.Read();
        if (arguments.Complaints.Count > 0)
            return new() { Complaints = [.. complaints, .. arguments.Complaints] };

        var entry = compilation.GetEntryPoint(default)!;
        return new()
        {
            Assembly = assembly.ToArray(),
            EntryType = entry.ContainingType.MetadataName,
            EntryMethod = entry.MetadataName,
            Plugins = UsedPlugins.Of(assembly, request.Plugins),
            Arguments = declared,
            Complaints = complaints,
        };
    }

    // Roslyn makes no entry point of comments and usings alone, and does not say so.
    private static Complaint Silent(CompileRequest request) =>
        new(request.Path, 1, 1, "Nothing is said here. A recipe names a host at least: Host(\"broker\");", IsError: true);
}
