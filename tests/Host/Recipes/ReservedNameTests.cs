using OriginScript.Host.CommandLine.Commands;
using OriginScript.Host.Recipes;
using OriginScript.Host.Tests.Plugins;

namespace OriginScript.Host.Tests.Recipes;

public sealed class ReservedNameTests : IDisposable
{
    private readonly PluginFixture _fixture = new();

    private static IReadOnlyDictionary<string, string> Own { get; } = ReservedNames.Collect(BuiltInCommands.Table);

    [Theory]
    [InlineData("yes", "origin run and of origin undo")]
    [InlineData("live", "origin plan")]
    [InlineData("parallel", "origin run and of origin undo")]
    [InlineData("only", "origin plan and of origin run and of origin undo")]
    [InlineData("json", "origin")]
    [InlineData("no-color", "origin")]
    [InlineData("force", "origin")]
    [InlineData("help", "origin")]
    public void An_option_of_the_program_is_reserved(string name, string owner) => Assert.Equal(owner, Own[name]);

    [Fact]
    public void Every_option_of_the_commands_on_recipes_is_reserved() =>
        Assert.DoesNotContain(
            BuiltInCommands.Table.All.OfType<PlanTargetCommand>().SelectMany(command => command.Options),
            option => !Own.ContainsKey(option.Name)
        );

    [Theory]
    [InlineData(
        "var l = Argument(\"live\", \"Live.\");",
        "(1,9): The argument \"live\" has the name of an option of origin plan, --live. Choose another name, for example \"recipe-live\"."
    )]
    [InlineData(
        "\nvar z = Option(\"zone\", \"x\", \"Zone.\");",
        "(2,9): The option \"zone\" has the name of an option of Zoned, --zone. Choose another name, for example \"recipe-zone\"."
    )]
    [InlineData("var s = Argument(\"secret\", \"Secret.\");", null)]
    public void A_recipe_that_declares_one_does_not_compile(string source, string? problem)
    {
        _fixture.BuildPlugin(
            "Zoned",
            """
            [PluginOptions] public sealed record ZoneOptions
            {
                [PluginOption("zone")] public string? Zone { get; init; }
                [PluginOption("secret", IsConfigurationOnly = true)] public string? Secret { get; init; }
            }
            """
        );
        var loader = new RecipeLoader(_fixture.OpenCatalog(), new(_fixture.CachePath)) { ReservedNames = () => Own };
        var path = _fixture.WriteFile("r.csx", source + " Host(\"a\");");
        if (problem is null)
            Assert.Single(loader.Load(path).Arguments);
        else
            Assert.EndsWith("r.csx" + problem, Assert.Throws<CompileException>(() => loader.Load(path)).Message, StringComparison.Ordinal);
    }

    public void Dispose() => _fixture.Dispose();
}
