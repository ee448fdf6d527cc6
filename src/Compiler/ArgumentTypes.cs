using Microsoft.CodeAnalysis;

namespace OriginScript.Compiler;

/// <summary>The types that an argument of a recipe may have.</summary>
internal static class ArgumentTypes
{
    public const string Allowed = "string, bool, int, double or string[]";

    public static Type? Of(ITypeSymbol type) =>
        type.SpecialType switch
        {
            SpecialType.System_String => typeof(string),
            SpecialType.System_Boolean => typeof(bool),
            SpecialType.System_Int32 => typeof(int),
            SpecialType.System_Double => typeof(double),
            _ => type is IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_String } ? typeof(string[]) : null,
        };
}
