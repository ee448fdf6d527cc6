using System.Reflection;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace OriginScript.Compiler.Tests;

/// <summary>A member that a script can use without a prefix hides every type of that name, so the list is short and checked.</summary>
public sealed class RecipeScriptTests : IDisposable
{
    private readonly CompilerFixture _fixture = new();

    private static IReadOnlyList<string> Members { get; } =
    [
        .. typeof(RecipeScript)
            .GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(member => member is not (ConstructorInfo or MethodInfo { IsSpecialName: true }))
            .Select(member => member.Name)
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    [Fact]
    public void A_script_can_use_these_members_without_a_prefix() => Assert.Equal(["Argument", "Host", "Option", "Recipe", "Secret"], Members);

    [Fact]
    public void None_has_the_name_of_a_type_of_the_base_class_library()
    {
        var types = PublicTypes(CSharpCompilation.Create("empty", references: Net100.References.All).GlobalNamespace).ToList();
        Assert.Contains(types, type => type.ToDisplayString() == "System.IO.Directory");
        Assert.Empty(types.Where(type => Members.Contains(type.Name)).Select(type => type.ToDisplayString()));
    }

    [Theory]
    [InlineData("var files = Directory.GetFiles(\".\");")]
    [InlineData("var path = Path.Combine(Recipe.RecipeDirectory, Recipe.Name);")]
    [InlineData("Secret password = Secret(\"PASSWORD\");")]
    [InlineData("Recipe recipe = Recipe; static int Count(Recipe recipe) => recipe.Hosts.Count;")]
    public void Types_of_the_imported_namespaces_are_what_their_names_say(string source) => Assert.Equal("", _fixture.FormatDiagnostics(source));

    [Theory]
    [InlineData("Add(null!);", "Add")]
    [InlineData("var traces = Traces;", "Traces")]
    [InlineData("var values = ArgumentValues;", "ArgumentValues")]
    [InlineData("var value = Given;", "Given")]
    public void What_is_meant_for_verbs_is_out_of_reach(string source, string name) =>
        Assert.Contains(name, Assert.Single(_fixture.Compile(source).Diagnostics).Message, StringComparison.Ordinal);

    public void Dispose() => _fixture.Dispose();

    private static IEnumerable<INamedTypeSymbol> PublicTypes(INamespaceSymbol space) =>
        space
            .GetTypeMembers()
            .Where(type => type.DeclaredAccessibility == Accessibility.Public)
            .Concat(space.GetNamespaceMembers().SelectMany(PublicTypes));
}
