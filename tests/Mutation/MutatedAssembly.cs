using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OriginScript.Mutation;

/// <summary>The engine with all its mutants, compiled into one assembly.</summary>
internal static class MutatedAssembly
{
    private const int MaxAttempts = 12;

    /// <summary>Compiles the sources, leaving out mutants that do not compile.</summary>
    /// <param name="sources">The files to mutate.</param>
    /// <param name="others">Files that are compiled as they are.</param>
    /// <param name="references">Assemblies other than the base class library.</param>
    /// <param name="to">The path of the assembly.</param>
    /// <returns>The mutants in it.</returns>
    public static IReadOnlyList<Mutant> Compile(
        IReadOnlyList<string> sources,
        IReadOnlyList<string> others,
        IReadOnlyList<string> references,
        string to
    )
    {
        var options = new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.None, preprocessorSymbols: ["DEBUG", "NET", "NET10_0"]);
        var originals = sources.Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), options, path)).ToArray();
        SyntaxTree[] fixedTrees =
        [
            .. others.Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), options, path)),
            CSharpSyntaxTree.ParseText(Switch.Source, options),
        ];
        var whole = CSharpCompilation.Create(
            Path.GetFileNameWithoutExtension(to),
            [.. originals, .. fixedTrees],
            [.. Net100.References.All, .. references.Select(path => MetadataReference.CreateFromFile(path))],
            new(
                OutputKind.DynamicallyLinkedLibrary,
                allowUnsafe: true,
                nullableContextOptions: NullableContextOptions.Enable,
                optimizationLevel: OptimizationLevel.Release
            )
        );
        var excluded = new HashSet<int>();
        for (var attempt = 1; ; attempt++)
        {
            var found = new List<Mutant>();
            var mutated = originals
                .Select(tree =>
                    CSharpSyntaxTree.ParseText(
                        new MutantRewriter(whole.GetSemanticModel(tree), excluded, found).Visit(tree.GetRoot()).ToFullString(),
                        options,
                        tree.FilePath
                    )
                )
                .ToArray();
            var result = whole.RemoveAllSyntaxTrees().AddSyntaxTrees([.. mutated, .. fixedTrees]).Emit(to);
            if (result.Success)
                return [.. found.Where(mutant => !excluded.Contains(mutant.Id))];
            var before = excluded.Count;
            foreach (var error in result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
                excluded.UnionWith(FindCauses(error));
            if (excluded.Count == before || attempt == MaxAttempts)
                throw new InvalidOperationException(
                    $"The mutated sources do not compile: {string.Join('\n', result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(5))}"
                );
        }
    }

    // The innermost choice around the error; an error outside of all, such as a variable that is not assigned, has its cause in the same member.
    private static IEnumerable<int> FindCauses(Diagnostic error)
    {
        var node = error.Location.SourceTree!.GetRoot().FindNode(error.Location.SourceSpan);
        foreach (var outer in node.AncestorsAndSelf())
        {
            var condition = outer switch
            {
                ConditionalExpressionSyntax choice => choice.Condition,
                IfStatementSyntax choice => choice.Condition,
                _ => null,
            };
            if (
                condition is not null
                && condition.ToString().TrimStart('!').StartsWith("global::", StringComparison.Ordinal)
                && Switch.FindIds(condition.ToString()).Take(2).ToArray() is [var id]
            )
                return [id];
        }

        return node.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member ? Switch.FindIds(member.ToString()) : [];
    }
}
