using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OriginScript.Architecture.Tests;

/// <summary>
/// The contract and the engine name no cloud, and no verb, task, option or output of a plugin. What is forbidden is read from the plugins themselves, so
/// a new plugin extends the rule.
/// </summary>
public sealed class NeutralityTests
{
    // Remote is also a common word.
    private static readonly string[] ProductNames =
    [
        .. Repository.Plugins.Where(plugin => plugin != "Remote"),
        "Amazon",
        "Azure",
        "Google",
        "Route 53",
        "Elastic",
    ];

    private static readonly IReadOnlyList<SyntaxTree> PluginTrees = [.. Repository.Sources("plugins").Select(Parse)];

    public static TheoryData<string> Neutral => ["src/Abstractions", "src/Engine"];

    [Theory]
    [MemberData(nameof(Neutral))]
    public void No_identifier_or_string_names_a_product(string folder) =>
        Assert.Empty(
            from token in Tokens(folder)
            from name in ProductNames
            where token.Text.Contains(name, StringComparison.OrdinalIgnoreCase)
            select token.ToString()
        );

    [Theory]
    [MemberData(nameof(Neutral))]
    public void No_string_suggests_a_verb(string folder)
    {
        var verbs = Methods()
            .Where(method =>
                method.ParameterList.Parameters is [{ Type: { } type } first, ..]
                && type.ToString() == "HostBuilder"
                && first.Modifiers.Any(SyntaxKind.ThisKeyword)
            )
            .Select(method => method.Identifier.Text)
            .ToHashSet();
        Assert.Contains("Launch", verbs);
        Assert.Empty(
            Strings(folder)
                .Where(token => Regex.Matches(token.Text, @"\b([A-Z]\w+)\(").Any(call => verbs.Contains(call.Groups[1].Value)))
                .Select(token => token.ToString())
        );
    }

    [Theory]
    [MemberData(nameof(Neutral))]
    public void No_string_names_a_task_or_an_option(string folder)
    {
        var names = Attributes("Task").Concat(Attributes("PluginOption").Select(option => $"--{option}")).ToHashSet();
        Assert.Contains("ec2:ip:create", names);
        Assert.Contains("--region", names);
        Assert.Empty(
            Strings(folder).Where(token => names.Any(name => token.Text.Contains(name, StringComparison.Ordinal))).Select(token => token.ToString())
        );
    }

    [Theory]
    [MemberData(nameof(Neutral))]
    public void No_identifier_is_an_output_of_a_plugin(string folder)
    {
        var outputs = PluginTrees
            .SelectMany(tree => tree.GetRoot().DescendantNodes())
            .OfType<ExtensionBlockDeclarationSyntax>()
            .SelectMany(block => block.Members.OfType<PropertyDeclarationSyntax>())
            .Select(property => property.Identifier.Text)
            .ToHashSet();
        Assert.Contains("InstanceId", outputs);
        Assert.Empty(Tokens(folder).Where(token => outputs.Contains(token.Text)).Select(token => token.ToString()));
    }

    private static IEnumerable<MethodDeclarationSyntax> Methods() =>
        PluginTrees.SelectMany(tree => tree.GetRoot().DescendantNodes()).OfType<MethodDeclarationSyntax>();

    // The first argument of each attribute of that name.
    private static IEnumerable<string> Attributes(string name) =>
        PluginTrees
            .SelectMany(tree => tree.GetRoot().DescendantNodes())
            .OfType<AttributeSyntax>()
            .Where(attribute => attribute.Name.ToString() == name)
            .Select(attribute => (attribute.ArgumentList?.Arguments[0].Expression as LiteralExpressionSyntax)?.Token.ValueText)
            .OfType<string>();

    private static IEnumerable<Word> Strings(string folder) => Tokens(folder).Where(token => token.IsText);

    private static IEnumerable<Word> Tokens(string folder) =>
        from file in Repository.Sources(folder)
        from token in Parse(file).GetRoot().DescendantTokens()
        let isText = token.Kind()
            is SyntaxKind.StringLiteralToken
                or SyntaxKind.InterpolatedStringTextToken
                or SyntaxKind.MultiLineRawStringLiteralToken
                or SyntaxKind.SingleLineRawStringLiteralToken
        where isText || token.IsKind(SyntaxKind.IdentifierToken)
        select new Word(file, token.GetLocation().GetLineSpan().StartLinePosition.Line + 1, token.ValueText, isText);

    private static SyntaxTree Parse(string file) =>
        CSharpSyntaxTree.ParseText(Repository.Text(file), new CSharpParseOptions(LanguageVersion.Latest), file);

    private sealed record Word(string File, int Line, string Text, bool IsText)
    {
        public override string ToString() => $"{File}({Line}): {Text}";
    }
}
