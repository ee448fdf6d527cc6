using OriginScript.Host.Recipes;
using OriginScript.Host.Tests.Plugins;

namespace OriginScript.Host.Tests.Recipes;

public sealed class RefusedPluginTests : IDisposable
{
    private readonly PluginFixture _fixture = new();

    [Fact]
    public void A_verb_of_a_refused_plugin_says_why()
    {
        _fixture.BuildAssembly("Broken", "public static class V { public static HostBuilder Fly(this HostBuilder host) => host; }");
        _fixture.AssertRefused(
            _fixture.WriteFile("r.csx", "Host(\"a\").Fly();"),
            "ROOT/r.csx(1,11): .Fly is a verb of Broken. Broken is not a plugin: none of its classes implements IPlugin. Remove its folder, or add such a class and rebuild it."
        );
    }

    [Fact]
    public void An_unknown_verb_may_be_of_a_plugin_that_is_refused()
    {
        Directory.CreateDirectory(_fixture.GetPath("plugins", "Void"));
        _fixture.AssertRefused(
            _fixture.WriteFile("r.csx", "Hots(\"a\");"),
            "ROOT/r.csx(1,1): Hots is not defined. Did you mean Host?\nVoid cannot be used: The plugin folder ROOT/plugins/Void is empty. Build Void into it, or remove the folder."
        );
    }

    [Fact]
    public void A_plugin_that_is_refused_is_no_matter_where_no_name_is_unknown()
    {
        Directory.CreateDirectory(_fixture.GetPath("plugins", "Void"));
        Assert.DoesNotContain(
            "Void",
            Assert.Throws<CompileException>(() => _fixture.CreateLoader().Load(_fixture.WriteFile("r.csx", "int n = \"x\";"))).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_verb_of_two_plugins_names_both()
    {
        _fixture.BuildPlugin("One", "namespace A { public static class V { public static HostBuilder Fly(this HostBuilder host) => host; } }");
        _fixture.BuildPlugin("Two", "namespace B { public static class V { public static HostBuilder Fly(this HostBuilder host) => host; } }");
        _fixture.AssertRefused(
            _fixture.WriteFile("r.csx", "Host(\"a\").Fly();"),
            "ROOT/r.csx(1,11): .Fly is provided by One and by Two. Call one through its class: A.V.Fly(host, ...) or B.V.Fly(host, ...)."
        );
        Assert.Equal(["Two"], _fixture.CreateLoader().Load(_fixture.WriteFile("r.csx", "B.V.Fly(Host(\"a\"));")).RequiredPlugins);
    }

    [Theory]
    [InlineData("Host(\"a\").Fly();", true)]
    [InlineData("Host(\"a\").Dns(\"x\");", true)]
    [InlineData("Hots(\"a\");", false)]
    [InlineData("int n = \"x\";", false)]
    public void A_recipe_that_needs_a_refused_or_missing_plugin_is_told_from_a_wrong_one(string source, bool isPluginProblem)
    {
        _fixture.BuildAssembly("Broken", "public static class V { public static HostBuilder Fly(this HostBuilder host) => host; }");
        _fixture.WriteFile("known-plugins.txt", "verb\tOriginScript.Route53\tDns\n");
        Assert.Equal(
            isPluginProblem,
            Assert.Throws<CompileException>(() => _fixture.CreateLoader().Load(_fixture.WriteFile("r.csx", source))).IsPluginProblem
        );
    }

    [Fact]
    public void A_verb_that_a_plugin_without_a_readable_assembly_may_have_is_its_problem()
    {
        Directory.CreateDirectory(_fixture.GetPath("plugins", "Void"));
        Assert.True(
            Assert
                .Throws<CompileException>(() => _fixture.CreateLoader().Load(_fixture.WriteFile("r.csx", "Host(\"a\").Levitate();")))
                .IsPluginProblem
        );
    }

    public void Dispose() => _fixture.Dispose();
}
