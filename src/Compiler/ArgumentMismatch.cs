using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OriginScript.Compiler;

/// <summary>
/// Names the parameter that an argument of the wrong type is for. Roslyn counts the host of a verb as the first argument, so that its "Argument 2" is the
/// first one in the recipe.
/// </summary>
internal static partial class ArgumentMismatch
{
    /// <summary>A sentence; null if the parameter cannot be determined.</summary>
    /// <param name="model">The meaning of the source.</param>
    /// <param name="node">The argument.</param>
    /// <param name="message">Roslyn's message, with the two types.</param>
    public static string? Describe(SemanticModel model, SyntaxNode? node, string message)
    {
        if (
            Types().Match(message) is not { Success: true } types
            || node?.AncestorsAndSelf().OfType<ArgumentSyntax>().FirstOrDefault()
                is not { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } list } argument
        )
        {
            return null;
        }

        var symbols = model.GetSymbolInfo(call);
        var methods = (symbols.Symbol is { } only ? [only] : symbols.CandidateSymbols).OfType<IMethodSymbol>();
        return
            methods
                .Select(method => FindParameter(method, argument, list.Arguments.IndexOf(argument)))
                .FirstOrDefault(found => found is not null && IsOf(found, types.Groups[2].Value))
                is { } parameter
            ? $"The parameter \"{parameter.Name}\" of {FormatName(call)} takes {Shorten(types.Groups[2].Value)}, not {Shorten(types.Groups[1].Value)}."
            : null;
    }

    /// <summary>The parameter that an argument is for; null if there is none.</summary>
    public static IParameterSymbol? FindParameter(IMethodSymbol method, ArgumentSyntax argument, int index) =>
        argument.NameColon is { Name.Identifier.Text: var name } ? method.Parameters.FirstOrDefault(parameter => parameter.Name == name)
        : index < method.Parameters.Length ? method.Parameters[index]
        : method.Parameters.LastOrDefault() is { IsParams: true } rest ? rest
        : null;

    // Of several overloads, the message is about one: the one whose parameter has the type that it names.
    private static bool IsOf(IParameterSymbol parameter, string type) =>
        FormatType(parameter.Type) == type
        || (parameter is { IsParams: true, Type: IArrayTypeSymbol array } && FormatType(array.ElementType) == type);

    private static string FormatType(ITypeSymbol type) =>
        type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat);

    // The namespace that every recipe imports.
    private static string Shorten(string type) => type.Replace($"{nameof(OriginScript)}.", "", StringComparison.Ordinal);

    /// <summary>What is called, as a message names it: a method with its dot, <c>.Dns</c>.</summary>
    public static string FormatName(InvocationExpressionSyntax call) =>
        call.Expression switch
        {
            MemberAccessExpressionSyntax access => $".{access.Name.Identifier.Text}",
            SimpleNameSyntax name => name.Identifier.Text,
            var other => other.ToString(),
        };

    [GeneratedRegex("^Argument \\d+: cannot convert from '(.+)' to '(.+)'")]
    private static partial Regex Types();
}
