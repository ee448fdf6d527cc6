using System.Reflection;

namespace OriginScript.Compiler.Tests;

public sealed class RecipeCompilerTests : IDisposable
{
    private readonly CompilerFixture _fixture = new();

    [Fact]
    public async Task The_entry_point_runs_the_recipe_against_its_globals()
    {
        var result = _fixture.Compile(
            "await Task.Yield();\nvar broker = Host(\"broker\");\nstatic string Twice(Recipe recipe) => recipe.Name + recipe.Name;\nHost(Twice(Recipe));"
        );
        var entry = Assembly
            .Load(result.Assembly!)
            .GetType(result.EntryType)!
            .GetMethod(result.EntryMethod)!
            .CreateDelegate<Func<object?[], Task<object>>>();
        var recipe = new Recipe("x", "/");
        await entry([new RecipeScript(recipe), null]);
        Assert.Equal(["broker", "xx"], recipe.Hosts.Select(host => host.Name));
    }

    [Theory]
    [InlineData("Host(\"a\").Dns(\"z\");", "Dnsy")]
    [InlineData("Host(\"a\");", "")]
    public void Only_plugins_that_are_used_are_needed(string source, string expected) =>
        Assert.Equal(expected, string.Join(' ', _fixture.Compile(source).RequiredPlugins));

    [Fact]
    public void The_same_recipe_is_the_same_assembly() =>
        Assert.Equal(_fixture.Compile("Host(\"a\");").Assembly, _fixture.Compile("Host(\"a\");").Assembly);

    [Theory]
    [InlineData("#!/usr/bin/env origin\n#:package X@1\n// Makes a broker,\n// with its name.\nHost(\"a\");", "Makes a broker, with its name.")]
    [InlineData("// One.\n\n// Two.\nHost(\"a\");", "One.")]
    [InlineData("/* A licence,\n// not this. */\n// Four.\nHost(\"a\");", "Four.")]
    [InlineData("Host(\"a\"); // not this", "")]
    [InlineData("\n/// Three.\n#load \"b.csx\"\n// not this\n", "Three.")]
    public void The_leading_comment_is_the_summary(string source, string expected)
    {
        _fixture.WriteFile("b.csx", "");
        Assert.Equal(expected, _fixture.Compile(source).Summary);
    }

    [Fact]
    public void Loaded_files_are_recorded_and_those_in_an_inactive_branch_are_not()
    {
        _fixture.WriteFile("a.csx", "#load \"b.csx\"");
        _fixture.WriteFile("b.csx", "");
        _fixture.WriteFile("c.csx", "Host(nonsense);");
        var result = _fixture.Compile("#load \"a.csx\"\n#if false\n#load \"c.csx\"\n#endif\n");
        Assert.Equal([_fixture.GetPath("a.csx"), _fixture.GetPath("b.csx")], result.LoadedFiles.Keys);
    }

    [Fact]
    public void A_file_that_was_looked_for_and_not_found_is_recorded()
    {
        _fixture.WriteFile("sub/a.csx", "#load \"b.csx\"");
        _fixture.WriteFile("b.csx", "");
        Assert.Equal([_fixture.GetPath("sub/b.csx")], _fixture.Compile("#load \"sub/a.csx\"").AbsentFiles);
    }

    [Fact]
    public void A_recipe_sees_nothing_of_the_host() =>
        Assert.Contains("Microsoft", _fixture.FormatDiagnostics("using Microsoft.CodeAnalysis;"), StringComparison.Ordinal);

    public void Dispose() => _fixture.Dispose();
}
