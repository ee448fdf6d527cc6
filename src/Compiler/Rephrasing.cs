using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OriginScript.Compiler;

/// <summary>What Roslyn says of C#, said of recipes and verbs, with the way out.</summary>
internal sealed class Rephrasing(CSharpCompilation compilation, IReadOnlyList<KnownVerb> verbs)
{
    private readonly VerbAdvice _advice = new(verbs);

    public string Of(Diagnostic diagnostic)
    {
        var said = Sentence(diagnostic.GetMessage(CultureInfo.InvariantCulture));
        return diagnostic.Id switch
        {
            "CS1061" => MissingMember(diagnostic) ?? said,
            "CS0103" => UnknownName(diagnostic) ?? said,
            "CS1501" or "CS1503" or "CS1739" or "CS7036" => $"{said}{Usage(diagnostic)}",
            "CS0121" => $"{said}{Rivals(diagnostic)}",
            "CS0012" => $"{said} A verb may use the types of .NET and of OriginScript.Abstractions alone; this is for the plugin's author to mend.",
            "CS1109" or "CS9283" => "A recipe declares an extension as a static method at its top: static HostBuilder Web(this HostBuilder host) => host.Launch(\"debian12\");",
            "CS1504" => $"{said} Paths of #load start from the file that says #load, then from the recipe.",
            "CS7021" => "A recipe has no namespaces. Take the namespace away; its types may stand at the top.",
            "CS7099" or "CS0006" => "A recipe uses plugins and has no #r. Put what needs another assembly into a plugin, or load source with #load.",
            "CS8345" => $"{said} A variable at the top of a recipe is a field: move it into a method.",
            "CS9054" => "A recipe has no file-local types. Take the word file away.",
            _ => said,
        };
    }

    private string? MissingMember(Diagnostic diagnostic) => Node(diagnostic) is SimpleNameSyntax { Parent: MemberAccessExpressionSyntax access } name
        && Model(diagnostic)?.GetTypeInfo(access.Expression).Type is { } type
        ? type.Name == nameof(HostBuilder)
            ? _advice.Unknown(name.Identifier.Text, Members(type))
            : Nearest.To(name.Identifier.Text, Members(type)) is { } near
                ? $"{type.Name} has no {name.Identifier.Text}. Did you mean {near}?"
                : null
        : null;

    private string? UnknownName(Diagnostic diagnostic)
    {
        var name = diagnostic.Location.SourceTree?.GetRoot().FindToken(diagnostic.Location.SourceSpan.Start).Text ?? "";
        if (_advice.Of(name) is { } verb)
            return $"{name} is a verb and belongs to a host: Host(\"broker\").{verb.Name}({verb.Parameters}).{(verb.Problem is null ? "" : " " + verb.Problem)}";
        var known = Model(diagnostic)?.LookupSymbols(diagnostic.Location.SourceSpan.Start).Where(IsOffered).Select(symbol => symbol.Name) ?? [];
        return Nearest.To(name, known) is { } near ? $"{name} is not known here. Did you mean {near}?" : null;
    }

    private string Usage(Diagnostic diagnostic)
    {
        var name = Node(diagnostic)?.AncestorsAndSelf().OfType<InvocationExpressionSyntax>().FirstOrDefault()?.Expression is MemberAccessExpressionSyntax access
            ? access.Name.Identifier.Text
            : "";
        var shapes = _advice.Shapes(name);
        return shapes.Length == 0 ? "" : $" Write {shapes}.";
    }

    private string Rivals(Diagnostic diagnostic)
    {
        var name = (Node(diagnostic) as SimpleNameSyntax)?.Identifier.Text ?? "";
        var plugins = verbs.Where(verb => verb.Name == name && verb.Problem is null).Select(verb => verb.Plugin).Distinct(StringComparer.Ordinal).ToList();
        return plugins.Count > 1 ? $" .{name} is a verb of {string.Join(" and of ", plugins)}: remove one of them, or name the class that has it." : "";
    }

    private SemanticModel? Model(Diagnostic diagnostic) => diagnostic.Location.SourceTree is { } tree ? compilation.GetSemanticModel(tree) : null;

    private static SyntaxNode? Node(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree?.GetRoot().FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);

    private static IEnumerable<string> Members(ITypeSymbol type) =>
        type.GetMembers().Where(member => member.DeclaredAccessibility == Accessibility.Public && IsOffered(member)).Select(member => member.Name);

    private static bool IsOffered(ISymbol symbol) => symbol.CanBeReferencedByName
        && symbol.Kind is SymbolKind.Method or SymbolKind.Property or SymbolKind.Field or SymbolKind.Local or SymbolKind.Parameter;

    private static string Sentence(string message) => message.EndsWith('.') || message.EndsWith('?') ? message : message + ".";
}
