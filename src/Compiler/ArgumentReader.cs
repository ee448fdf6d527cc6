using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace OriginScript.Compiler;

/// <summary>
/// Finds the calls of <see cref="Recipe"/>'s Argument and Option without running the recipe, so that help and completion need no verb to be called. What
/// they are given must therefore be constant.
/// </summary>
internal sealed class ArgumentReader(CSharpCompilation compilation)
{
    private readonly List<Complaint> _complaints = [];

    public IReadOnlyList<Complaint> Complaints => _complaints;

    /// <summary>What is declared, in the order of reading: loaded files before the line that follows <c>#load</c>.</summary>
    public IReadOnlyList<DeclaredArgument> Read()
    {
        var found = new List<(DeclaredArgument, Location)>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            var model = compilation.GetSemanticModel(tree);
            foreach (var name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>().Where(name => name.Identifier.Text is nameof(Recipe.Argument) or nameof(Recipe.Option)))
            {
                if (model.GetSymbolInfo(name).Symbol is IMethodSymbol { ContainingType.Name: nameof(Recipe) } method && method.ContainingNamespace.Name == nameof(OriginScript)
                    && Declared(model, name, method) is { } argument)
                {
                    found.Add((argument, name.GetLocation()));
                }
            }
        }

        foreach (var (location, message) in ArgumentRules.Broken(found))
            Complain(location, message);
        return [.. found.Select(entry => entry.Item1)];
    }

    private DeclaredArgument? Declared(SemanticModel model, SimpleNameSyntax name, IMethodSymbol method)
    {
        SyntaxNode called = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        if (called.Parent is not InvocationExpressionSyntax call || call.Expression != called || model.GetOperation(call) is not IInvocationOperation operation)
        {
            Complain(name.GetLocation(), $"Call {method.Name} with its name and its help; it cannot be passed on.");
            return null;
        }

        var wanted = method.TypeArguments.Length > 0 ? method.TypeArguments[0] : compilation.GetSpecialType(SpecialType.System_String);
        if (ArgumentTypes.Of(wanted) is not { } type)
        {
            Complain(name.GetLocation(), $"{Subject(operation)} is of type {wanted.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}. Make it {ArgumentTypes.Allowed}.");
            return null;
        }

        if (Text(operation, "name") is not { } word || Text(operation, "help") is not { } help)
            return null;
        var otherwise = operation.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "otherwise");
        if (otherwise is not null && !Constants.TryRead(otherwise.Value, out _))
        {
            Complain(otherwise.Syntax.GetLocation(), $"What holds for \"{word}\" when it is not given must be a constant, so that help can show it. Write the value itself.");
            return null;
        }

        var value = otherwise is not null && Constants.TryRead(otherwise.Value, out var read) ? read : null;
        return new(word, type, method.Name == nameof(Recipe.Argument), otherwise is null, value, help);
    }

    private string? Text(IInvocationOperation call, string parameter)
    {
        var argument = call.Arguments.First(argument => argument.Parameter?.Name == parameter);
        if (Constants.TryRead(argument.Value, out var value) && value is string text)
            return text;
        Complain(argument.Syntax.GetLocation(), $"The {parameter} of {Subject(call)} must be a constant text, so that help can show it without running the recipe. Write it out.");
        return null;
    }

    private static string Subject(IInvocationOperation call)
    {
        var kind = call.TargetMethod.Name == nameof(Recipe.Argument) ? "argument" : "option";
        var name = call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "name")?.Value;
        return name is not null && Constants.TryRead(name, out var value) && value is string text ? $"the {kind} \"{text}\"" : $"this {kind}";
    }

    private void Complain(Location location, string message) => _complaints.Add(OriginScript.Compiler.Complaints.At(location, char.ToUpperInvariant(message[0]) + message[1..]));
}
