using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace OriginScript.Compiler;

/// <summary>
/// Compiles a recipe to an assembly. It uses its own compilation instead of Roslyn's Script API: that one loads assemblies into its own contexts, cannot
/// be cached, and allows no control over nullability or names.
/// </summary>
internal static class RecipeCompiler
{
    private static readonly string[] Usings =
    [
        "System",
        "System.Collections.Generic",
        "System.IO",
        "System.Linq",
        "System.Threading.Tasks",
        "OriginScript",
    ];

    private static readonly CSharpParseOptions Parsing = new CSharpParseOptions(
        LanguageVersion.CSharp14,
        DocumentationMode.None,
        SourceCodeKind.Script
    ).WithFeatures([KeyValuePair.Create("FileBasedProgram", "true")]);

    public static CompileResult Compile(CompileRequest request)
    {
        var resolver = new RecordingResolver(Path.GetDirectoryName(request.Path)!, Parsing);
        var tree = CSharpSyntaxTree.ParseText(InactiveLoads.Blank(RecordingResolver.ToSourceText(request.Content), Parsing), Parsing, request.Path);
        var compilation = CSharpCompilation.CreateScriptCompilation(
            request.AssemblyName,
            tree,
            [
                .. Net100.References.All,
                MetadataReference.CreateFromFile(typeof(Recipe).Assembly.Location),
                .. request.Plugins.Select(plugin => MetadataReference.CreateFromFile(plugin.Path)),
            ],
            Options(request, resolver),
            globalsType: typeof(RecipeScript)
        );
        return Emit(compilation, request) with
        {
            LoadedFiles = resolver.LoadedFiles,
            AbsentFiles = [.. resolver.AbsentFiles],
            Summary = RecipeHeaderComment.Read(tree.GetText().Lines.Select(line => line.ToString())),
        };
    }

    private static CSharpCompilationOptions Options(CompileRequest request, RecordingResolver resolver) =>
        new(
            OutputKind.DynamicallyLinkedLibrary,
            scriptClassName: "Script",
            usings: Usings.Concat(request.Plugins.SelectMany(plugin => plugin.Namespaces)).Distinct(),
            optimizationLevel: OptimizationLevel.Debug,
            deterministic: true,
            sourceReferenceResolver: resolver,
            nullableContextOptions: NullableContextOptions.Enable,
            // Two versions of a plugin's private dependency are two assemblies, not one: the default comparer would compile code that fails at run time.
            assemblyIdentityComparer: DesktopAssemblyIdentityComparer.Default,
            specificDiagnosticOptions:
            [
                KeyValuePair.Create("CS1701", ReportDiagnostic.Suppress),
                KeyValuePair.Create("CS1702", ReportDiagnostic.Suppress),
            ]
        );

    private static CompileResult Emit(CSharpCompilation compilation, CompileRequest request)
    {
        using var assembly = new MemoryStream();
        var emitted = compilation.Emit(assembly, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.Embedded));
        var complaints = DiagnosticTranslator.Translate(compilation, emitted.Diagnostics, request);
        if (!emitted.Success)
            return new() { Diagnostics = complaints.Any(complaint => complaint.IsError) ? complaints : [CreateEmptyRecipeDiagnostic(request)] };

        var arguments = new ArgumentReader(compilation, request.ReservedNames);
        var declared = arguments.Read();
        CompilerDiagnostic[] violations =
        [
            .. arguments.Diagnostics,
            .. ForbiddenCalls.Find(compilation),
            .. new NullArguments(compilation, request).FindLiterals().Except(complaints),
        ];
        if (violations.Length > 0 || complaints.Any(complaint => complaint.IsError))
            return new() { Diagnostics = [.. complaints, .. violations] };
        if (new LostValueFinder(compilation, request.Verbs).Find() is { Count: > 0 } lost)
            return new() { Diagnostics = [.. complaints, .. lost] };

        var entry = compilation.GetEntryPoint(default)!;
        return new()
        {
            Assembly = assembly.ToArray(),
            EntryType = entry.ContainingType.MetadataName,
            EntryMethod = entry.MetadataName,
            Calls = CallPositionFinder.Find(assembly, compilation.SyntaxTrees),
            RequiredPlugins = UsedPlugins.Find(assembly, request.Plugins),
            Arguments = declared,
            SecretVariables = SecretReader.Read(compilation),
            Diagnostics = complaints,
        };
    }

    // For comments and usings alone, Roslyn creates no entry point and reports no error.
    private static CompilerDiagnostic CreateEmptyRecipeDiagnostic(CompileRequest request) =>
        new(request.Path, 1, 1, "The recipe is empty. A recipe declares at least one host: Host(\"broker\");", IsError: true);
}
