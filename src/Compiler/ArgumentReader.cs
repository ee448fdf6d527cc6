using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace OriginScript.Compiler;

/// <summary>
/// Finds the calls to <see cref="RecipeScript"/>'s Argument and Option without running the recipe, so that help and completion call no verb. Their arguments
/// must therefore be constant.
/// </summary>
internal sealed class ArgumentReader(CSharpCompilation compilation, IReadOnlyDictionary<string, string> reserved)
{
    private readonly List<CompilerDiagnostic> _diagnostics = [];

    public IReadOnlyList<CompilerDiagnostic> Diagnostics => _diagnostics;

    /// <summary>The declarations in source order: loaded files before the line that follows <c>#load</c>.</summary>
    public IReadOnlyList<DeclaredArgument> Read()
    {
        var found = new List<(DeclaredArgument, Location)>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            var model = compilation.GetSemanticModel(tree);
            foreach (
                var name in tree.GetRoot()
                    .DescendantNodes()
                    .OfType<SimpleNameSyntax>()
                    .Where(name => name.Identifier.Text is nameof(RecipeScript.Argument) or nameof(RecipeScript.Option))
            )
            {
                if (
                    model.GetSymbolInfo(name).Symbol is IMethodSymbol { ContainingType.Name: nameof(RecipeScript) } method
                    && method.ContainingNamespace.Name == nameof(OriginScript)
                    && ReadDeclaration(model, name, method) is { } argument
                )
                {
                    found.Add((argument, name.GetLocation()));
                }
            }
        }

        foreach (var (location, message) in ArgumentRules.FindViolations(found, reserved))
            AddDiagnostic(location, message);
        return [.. found.Select(entry => entry.Item1)];
    }

    private DeclaredArgument? ReadDeclaration(SemanticModel model, SimpleNameSyntax name, IMethodSymbol method)
    {
        SyntaxNode called = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        if (
            called.Parent is not InvocationExpressionSyntax call
            || call.Expression != called
            || model.GetOperation(call) is not IInvocationOperation operation
        )
        {
            AddDiagnostic(name.GetLocation(), $"{method.Name} cannot be used as a delegate. Call it with a name and a help text.");
            return null;
        }

        var wanted = method.TypeArguments.Length > 0 ? method.TypeArguments[0] : compilation.GetSpecialType(SpecialType.System_String);
        if (ArgumentTypes.Of(wanted) is not { } type)
        {
            AddDiagnostic(
                name.GetLocation(),
                $"{DescribeArgument(operation)} is of type {wanted.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}. Use {ArgumentTypes.Allowed}."
            );
            return null;
        }

        if (ReadText(operation, "name") is not { } word || ReadText(operation, "help") is not { } help)
            return null;
        var otherwise = operation.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "otherwise");
        if (otherwise is not null && !ConstantEvaluator.TryRead(otherwise.Value, out _))
        {
            AddDiagnostic(
                otherwise.Syntax.GetLocation(),
                $"The default value of \"{word}\" must be a constant, so that help can show it. Write the value itself."
            );
            return null;
        }

        var value = otherwise is not null && ConstantEvaluator.TryRead(otherwise.Value, out var read) ? read : null;
        return new(word, type, method.Name == nameof(RecipeScript.Argument), otherwise is null, value, help);
    }

    private string? ReadText(IInvocationOperation call, string parameter)
    {
        var argument = call.Arguments.First(argument => argument.Parameter?.Name == parameter);
        if (ConstantEvaluator.TryRead(argument.Value, out var value) && value is string text)
            return text;
        AddDiagnostic(
            argument.Syntax.GetLocation(),
            $"The {parameter} of {DescribeArgument(call)} must be a constant string, so that help can show it without running the recipe. Write it as a literal."
        );
        return null;
    }

    private static string DescribeArgument(IInvocationOperation call)
    {
        var kind = call.TargetMethod.Name == nameof(RecipeScript.Argument) ? "argument" : "option";
        var name = call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "name")?.Value;
        return name is not null && ConstantEvaluator.TryRead(name, out var value) && value is string text ? $"the {kind} \"{text}\"" : $"this {kind}";
    }

    private void AddDiagnostic(Location location, string message) =>
        _diagnostics.Add(OriginScript.Compiler.DiagnosticTranslator.CreateAt(location, char.ToUpperInvariant(message[0]) + message[1..]));
}
