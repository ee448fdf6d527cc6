using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OriginScript.Compiler;

/// <summary>Rewrites Roslyn's messages in terms of recipes and verbs, and says what to write instead.</summary>
internal sealed class DiagnosticRephraser(CSharpCompilation compilation, IReadOnlyList<KnownVerb> verbs)
{
    private readonly VerbSuggestions _advice = new(verbs);

    public string Rephrase(Diagnostic diagnostic)
    {
        var said = EnsurePeriod(diagnostic.GetMessage(CultureInfo.InvariantCulture));
        return diagnostic.Id switch
        {
            "CS1061" => DescribeMissingMember(diagnostic) ?? said,
            "CS0103" => DescribeUnknownName(diagnostic) ?? said,
            "CS0246" => DescribeUnknownType(diagnostic) ?? said,
            "CS1503"
            or "CS0029"
                when FindNode(diagnostic) is ExpressionSyntax value
                    && LostValueKind.Find(FindModel(diagnostic)?.GetTypeInfo(value).Type) is { IsSecret: false, IsList: false } =>
                $"{DescribeMismatch(diagnostic, said)} The value is known only when its step runs: use it where a Text is taken.{DescribeUsage(diagnostic)}",
            "CS1503" => $"{DescribeMismatch(diagnostic, said)}{DescribeUsage(diagnostic)}",
            "CS1501" or "CS1739" or "CS7036" => $"{said}{DescribeUsage(diagnostic)}",
            "CS0121" => DescribeAmbiguity(diagnostic) ?? said,
            "CS0012" => $"{said} A verb may only use types of .NET and of OriginScript.Abstractions. The plugin's author has to fix this.",
            "CS1109" or "CS9283" =>
                "In a recipe, an extension method is a top-level static method: static HostBuilder Web(this HostBuilder host) => host.Launch(\"debian12\");",
            "CS1504" => $"{said} A #load path is relative to the file that contains it, or to the recipe.",
            "CS7021" => "A recipe cannot contain namespaces. Remove the namespace and declare its types at the top level.",
            "CS7099" or "CS0006" => "A recipe cannot use #r. Put code that needs another assembly into a plugin, or load source with #load.",
            "CS8345" => $"{said} A top-level variable of a recipe is a field. Move it into a method.",
            "CS9054" => "A recipe cannot contain file-local types. Remove the file modifier.",
            _ => said,
        };
    }

    /// <summary>The known verb that an unknown name is; null if there is none.</summary>
    public KnownVerb? FindVerb(Diagnostic diagnostic) => diagnostic.Id is "CS1061" or "CS0103" ? _advice.Find(NameAt(diagnostic)) : null;

    /// <summary>Whether something is called on a host that is neither a member of it nor a known verb.</summary>
    public bool IsUnknownVerb(Diagnostic diagnostic) =>
        diagnostic.Id == "CS1061"
        && FindVerb(diagnostic) is null
        && FindNode(diagnostic) is SimpleNameSyntax { Parent: MemberAccessExpressionSyntax access }
        && FindModel(diagnostic)?.GetTypeInfo(access.Expression).Type is { Name: nameof(HostBuilder) };

    private string? DescribeMissingMember(Diagnostic diagnostic) =>
        FindNode(diagnostic) is SimpleNameSyntax { Parent: MemberAccessExpressionSyntax access } name
        && FindModel(diagnostic)?.GetTypeInfo(access.Expression).Type is { } type
            ? type.Name == nameof(HostBuilder)
                ? _advice.DescribeUnknown(name.Identifier.Text, MembersOf(type))
                : NearestName.Find(name.Identifier.Text, MembersOf(type)) is { } near
                    ? $"{type.Name} has no {name.Identifier.Text}. Did you mean {near}?"
                    : null
            : null;

    private string? DescribeUnknownName(Diagnostic diagnostic)
    {
        var name = NameAt(diagnostic);
        var isCalled = FindNode(diagnostic) is { Parent: InvocationExpressionSyntax };
        if (!isCalled && TypeSuggestions.Describe(compilation, name) is { } type)
            return type;
        if (_advice.Find(name) is { } verb)
            return verb.IsOutput
                ? $"{name} is an output of a host. Read it from a host: Host(\"broker\").{verb.Name}.{(verb.Problem is null ? "" : " " + verb.Problem)}"
                : $"{name} is a verb. Call it on a host: Host(\"broker\"){VerbExample.Format(verb.Name, verb.Parameters ?? "")}.{(verb.Problem is null ? "" : " " + verb.Problem)}";
        var known = FindModel(diagnostic)?.LookupSymbols(diagnostic.Location.SourceSpan.Start).Where(IsOffered).Select(symbol => symbol.Name) ?? [];
        return NearestName.Find(name, known) is { } near ? $"{name} is not defined. Did you mean {near}?" : null;
    }

    private string? DescribeUnknownType(Diagnostic diagnostic)
    {
        var name = NameAt(diagnostic);
        if (TypeSuggestions.Describe(compilation, name) is { } type)
            return type;
        var known =
            FindModel(diagnostic)
                ?.LookupNamespacesAndTypes(diagnostic.Location.SourceSpan.Start)
                .Where(symbol => symbol.CanBeReferencedByName)
                .Select(symbol => symbol.Name)
            ?? [];
        return NearestName.Find(name, known) is { } near ? $"There is no type {name}. Did you mean {near}?" : null;
    }

    private string DescribeMismatch(Diagnostic diagnostic, string said) =>
        FindModel(diagnostic) is { } model
        && ArgumentMismatch.Describe(model, FindNode(diagnostic), diagnostic.GetMessage(CultureInfo.InvariantCulture)) is { } mismatch
            ? mismatch
            : said;

    private string DescribeUsage(Diagnostic diagnostic)
    {
        var name = FindNode(diagnostic)?.AncestorsAndSelf().OfType<InvocationExpressionSyntax>().FirstOrDefault()?.Expression
            is MemberAccessExpressionSyntax access
            ? access.Name.Identifier.Text
            : "";
        var examples = _advice.FormatExamples(name, FindNumber(diagnostic) ?? "1");
        return examples.Length == 0 ? "" : $" Write {examples}.";
    }

    // A number in quotes was meant as a number.
    private static string? FindNumber(Diagnostic diagnostic) =>
        FindNode(diagnostic)
            ?.DescendantNodesAndSelf()
            .OfType<LiteralExpressionSyntax>()
            .FirstOrDefault(literal => literal.IsKind(SyntaxKind.StringLiteralExpression))
            ?.Token.ValueText
            is { Length: > 0 } text
        && text.All(char.IsAsciiDigit)
            ? text
            : null;

    private string? DescribeAmbiguity(Diagnostic diagnostic)
    {
        var name = (FindNode(diagnostic) as SimpleNameSyntax)?.Identifier.Text ?? "";
        var provided = verbs.Where(verb => verb.Name == name && verb.Problem is null).DistinctBy(verb => verb.Plugin).ToList();
        return provided.Count > 1
            ? $".{name} is provided by {string.Join(" and by ", provided.Select(verb => verb.Plugin))}. Call one through its class: {string.Join(" or ", provided.Select(verb => $"{verb.Type}.{name}(host, ...)"))}."
            : null;
    }

    private static string NameAt(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree?.GetRoot().FindToken(diagnostic.Location.SourceSpan.Start).Text ?? "";

    private SemanticModel? FindModel(Diagnostic diagnostic) => diagnostic.Location.SourceTree is { } tree ? compilation.GetSemanticModel(tree) : null;

    private static SyntaxNode? FindNode(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree?.GetRoot().FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);

    private static IEnumerable<string> MembersOf(ITypeSymbol type) =>
        type.GetMembers().Where(member => member.DeclaredAccessibility == Accessibility.Public && IsOffered(member)).Select(member => member.Name);

    private static bool IsOffered(ISymbol symbol) =>
        symbol.CanBeReferencedByName
        && symbol.Kind is SymbolKind.Method or SymbolKind.Property or SymbolKind.Field or SymbolKind.Local or SymbolKind.Parameter;

    private static string EnsurePeriod(string message) => message.EndsWith('.') || message.EndsWith('?') ? message : message + ".";
}
