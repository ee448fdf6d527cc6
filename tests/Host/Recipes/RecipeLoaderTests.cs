using OriginScript.Host.Plugins;
using OriginScript.Host.Recipes;
using OriginScript.Host.Tests.Plugins;

namespace OriginScript.Host.Tests.Recipes;

public sealed class RecipeLoaderTests : IDisposable
{
    private readonly PluginFixture _fixture = new();

    [Fact]
    public async Task A_recipe_is_read_with_the_verbs_of_its_plugins()
    {
        _fixture.BuildPlugin(
            "Webby",
            "namespace Web { public static class V { public static HostBuilder Site(this HostBuilder host) { host.Recipe.Host(host.Name + \"-site\"); return host; } } }"
        );
        Assert.Equal("a a-site", await EvaluateHosts(_fixture.WriteFile("r.csx", "Host(\"a\").Site();")));
    }

    [Fact]
    public async Task It_is_read_the_same_out_of_the_cache()
    {
        _fixture.BuildPlugin(
            "Webby",
            "namespace Web { public static class V { public static HostBuilder Site(this HostBuilder host) { host.Recipe.Host(host.Name + \"-site\"); return host; } } }"
        );
        var path = _fixture.WriteFile("r.csx", "Host(\"a\").Site();");
        _fixture.CreateLoader().Load(path);
        Assert.Equal("a a-site", await EvaluateHosts(path));
    }

    [Fact]
    public async Task Two_plugins_with_two_versions_of_one_dependency_work_in_one_recipe()
    {
        BuildPluginWithDependency("One", "1.0.0.0");
        BuildPluginWithDependency("Two", "2.0.0.0");
        Assert.Equal("a v1-0-0-0 v2-0-0-0", await EvaluateHosts(_fixture.WriteFile("r.csx", "Host(\"a\").One().Two();")));
    }

    [Fact]
    public async Task A_recipe_passes_one_plugins_type_to_the_plugin_that_builds_on_it()
    {
        var shell = _fixture.BuildPlugin(
            "Shell",
            "namespace S { public sealed record Login(string User); public static class V { public static Login Login(this HostBuilder host, string user) => new(user); } }"
        );
        _fixture.BuildAssembly(
            "Files",
            "[assembly: BuildsOn(\"Shell\", \"0.0\")] namespace F { public sealed class P : IPlugin { public void Register(Ports ports) { } } public static class V { public static HostBuilder Put(this HostBuilder host, S.Login login) => host.Recipe.Host(login.User); } }",
            shell
        );
        Assert.Equal("a root", await EvaluateHosts(_fixture.WriteFile("r.csx", "var a = Host(\"a\"); a.Put(a.Login(\"root\"));")));
    }

    [Fact]
    public void What_a_recipe_declares_is_known_out_of_the_cache()
    {
        var path = _fixture.WriteFile(
            "r.csx",
            "// Makes\n// a host.\nvar host = Argument(\"host\", \"Which.\"); var n = Option(\"n\", 0.5, \"How\\tmany.\"); var g = Option<string[]>(\"g\", [\"a b\", \"\"], \"\"); var t = Option<string?>(\"t\", null, \"\"); var e = Option(\"e\", \"\", \"\");"
        );
        var fresh = _fixture.CreateLoader().Load(path);
        var cached = _fixture.CreateLoader().FindCached(path)!;
        Assert.Equivalent(
            new
            {
                fresh.Summary,
                fresh.Arguments,
                fresh.RequiredPlugins,
                fresh.Name,
                fresh.Directory,
            },
            new
            {
                cached.Summary,
                cached.Arguments,
                cached.RequiredPlugins,
                cached.Name,
                cached.Directory,
            },
            strict: true
        );
    }

    [Fact]
    public void Declarations_become_parameters() =>
        Assert.Equal(
            [
                new Parameter("host", ParameterType.Text, true, true, null, "Which."),
                new Parameter("count", ParameterType.Int, false, false, 3, "How many."),
            ],
            _fixture
                .CreateLoader()
                .Load(_fixture.WriteFile("r.csx", "var host = Argument(\"host\", \"Which.\"); var n = Option(\"count\", 3, \"How many.\");"))
                .Arguments
        );

    [Fact]
    public void Looking_in_the_cache_compiles_nothing() =>
        Assert.Null(_fixture.CreateLoader().FindCached(_fixture.WriteFile("r.csx", "Host(\"a\");")));

    [Fact]
    public void Only_plugins_that_are_used_are_needed()
    {
        _fixture.BuildPlugin("Idle", "namespace I { public static class V { public static HostBuilder Idle(this HostBuilder host) => host; } }");
        Assert.Empty(_fixture.CreateLoader().Load(_fixture.WriteFile("r.csx", "Host(\"a\");")).RequiredPlugins);
    }

    [Fact]
    public void A_refused_plugin_does_not_affect_others()
    {
        _fixture.BuildAssembly("Broken", "public static class V { public static HostBuilder Fly(this HostBuilder host) => host; }");
        Assert.Empty(_fixture.CreateLoader().Load(_fixture.WriteFile("r.csx", "Host(\"a\");")).RequiredPlugins);
    }

    [Theory]
    [InlineData("async void Later() { await Task.Yield(); Host(\"late\"); }\nHost(\"a\"); Later();", "a late")]
    [InlineData("async Task<string> Name() { await Task.Delay(1); return \"a\"; }\nHost(Name().Result);", "a")]
    [InlineData("await Task.Run(() => Host(\"a\"));", "a")]
    public async Task Everything_that_a_recipe_starts_belongs_to_it(string source, string hosts) =>
        Assert.Equal(hosts, await EvaluateHosts(_fixture.WriteFile("r.csx", source)));

    [Fact]
    public async Task An_exception_of_an_async_void_method_is_one_of_the_recipe()
    {
        var path = _fixture.WriteFile(
            "r.csx",
            "async void Boom()\n{\n    await Task.Yield();\n    throw new InvalidOperationException(\"No.\");\n}\nBoom();"
        );
        var fault = await Assert.ThrowsAsync<RecipeEvaluationException>(() => EvaluateHosts(path));
        Assert.EndsWith("r.csx(4,5): The recipe failed with InvalidOperationException: No.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_may_have_any_character()
    {
        var path = _fixture.WriteFile("a b\tc/ü\\n.csx", "#load \"x y.csx\"\nHost(\"a\");");
        _fixture.WriteFile("a b\tc/x y.csx", "");
        _fixture.CreateLoader().Load(path);
        Assert.Equal(path, _fixture.CreateLoader().FindCached(path)?.Path);
    }

    [Fact]
    public void Warnings_are_kept_with_the_entry()
    {
        var path = _fixture.WriteFile("r.csx", "string name = null;");
        _fixture.CreateLoader().Load(path);
        Assert.EndsWith(
            "r.csx(1,15): warning: Cannot convert null literal to non-nullable reference type.",
            _fixture.CreateLoader().FindCached(path)!.Warnings.Single().ToString(),
            StringComparison.Ordinal
        );
    }

    public void Dispose() => _fixture.Dispose();

    private async Task<string> EvaluateHosts(string path)
    {
        var recipe = new Recipe("r", _fixture.Path);
        await _fixture.CreateLoader().Load(path).AddSteps(recipe);
        return string.Join(' ', recipe.Hosts);
    }

    private void BuildPluginWithDependency(string name, string version)
    {
        var dependency = TestAssemblyCompiler.CompileAssembly(
            _fixture.GetPath("plugins", name, "Dependency.dll"),
            $"[assembly: System.Reflection.AssemblyVersion(\"{version}\")] public static class Dependency {{ public static string Version => typeof(Dependency).Assembly.GetName().Version!.ToString(); }}"
        );
        _fixture.BuildPlugin(
            name,
            $"namespace N{name} {{ public static class V {{ public static HostBuilder {name}(this HostBuilder host) {{ host.Recipe.Host(\"v\" + Dependency.Version.Replace('.', '-')); return host; }} }} }}",
            dependency
        );
    }
}
