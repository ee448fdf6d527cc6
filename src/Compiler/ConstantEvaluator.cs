using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OriginScript.Compiler;

/// <summary>Evaluates an expression without running it: a constant, or a list of constant strings.</summary>
internal static class ConstantEvaluator
{
    public static bool TryRead(IOperation expression, out object? value)
    {
        (var found, value) = expression switch
        {
            { ConstantValue: { HasValue: true } constant } => (true, constant.Value),
            IDefaultValueOperation => (true, null),
            IConversionOperation conversion when TryRead(conversion.Operand, out var inner) => (true, inner),
            IArrayCreationOperation { Initializer: { } list } => ReadTexts(list.ElementValues),
            IArrayCreationOperation { DimensionSizes: [{ ConstantValue.Value: 0 }] } => (true, Array.Empty<string>()),
            ICollectionExpressionOperation list => ReadTexts(list.Elements),
            IInvocationOperation { TargetMethod: { Name: nameof(Array.Empty), ContainingType.SpecialType: SpecialType.System_Array } } => (
                true,
                Array.Empty<string>()
            ),
            _ => (false, null),
        };
        return found;
    }

    private static (bool, object?) ReadTexts(IEnumerable<IOperation> elements)
    {
        var texts = new List<string>();
        foreach (var element in elements)
        {
            if (!TryRead(element, out var value) || value is not string text)
                return (false, null);
            texts.Add(text);
        }

        return (true, texts.ToArray());
    }
}
