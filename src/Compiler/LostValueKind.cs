using Microsoft.CodeAnalysis;

namespace OriginScript.Compiler;

/// <summary>What kind of value would be lost in a plain string.</summary>
/// <param name="IsSecret">A secret, or a list of secrets.</param>
/// <param name="IsList">A list: only joining its items makes a string of them.</param>
internal sealed record LostValueKind(bool IsSecret, bool IsList)
{
    /// <summary>The kind of a type; null: its values are not lost.</summary>
    public static LostValueKind? Find(ITypeSymbol? type) =>
        type switch
        {
            null or IErrorTypeSymbol => null,
            IArrayTypeSymbol array => Find(array.ElementType) is { } item ? item with { IsList = true } : null,
            INamedTypeSymbol { Name: nameof(Output) or nameof(Text) or nameof(Secret) } named when IsContract(named) => new(
                named.Name == nameof(Secret),
                IsList: false
            ),
            INamedTypeSymbol { TypeKind: not TypeKind.Delegate, TypeArguments: [var only] } => Find(only) is { } item
                ? item with
                {
                    IsList = true,
                }
                : null,
            _ => null,
        };

    /// <summary>The error about an expression, with what to write instead.</summary>
    public string Describe(string expression, IReadOnlyList<KnownVerb> verbs) =>
        IsSecret
            ? $"{expression} is a secret, and a string or Text is shown in plans and logs. Keep what contains it a secret: Secret content = $\"password={{secret}}\"; {DescribeTakers(verbs)}"
            : $"{expression} is known only when its step runs, and a string has a placeholder in its place. Use a Text, which is resolved then: Text url = $\"http://{{broker.Ip}}/\";";

    private static string DescribeTakers(IReadOnlyList<KnownVerb> verbs)
    {
        var takers = verbs
            .Where(verb => verb.Problem is null && verb.Parameters?.Contains("Secret ", StringComparison.Ordinal) == true)
            .Select(verb => VerbExample.Format(verb.Name, verb.Parameters!))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return takers.Count == 0
            ? "No installed plugin has a verb that takes a secret."
            : $"Pass it to a verb that takes one: {string.Join(", ", takers)}.";
    }

    private static bool IsContract(INamedTypeSymbol type) =>
        type.ContainingNamespace is { Name: nameof(OriginScript), ContainingNamespace.IsGlobalNamespace: true };
}
