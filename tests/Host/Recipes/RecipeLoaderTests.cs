using OriginScript.Host.Catalog;
using OriginScript.Host.Tests.Catalog;

namespace OriginScript.Host.Tests.Recipes;

public sealed class RecipeLoaderTests : IDisposable
{
    private readonly Yard _yard = new();

    [Fact]
    public async Task A_recipe_is_read_with_the_verbs_of_its_plugins()
    {
        _yard.Plugin("Webby", "namespace Web { public static class V { public static HostBuilder Site(this HostBuilder host) { host.Recipe.Host(host.Name + \"-site\"); return host; } } }");
        Assert.Equal("a a-site", await Hosts(_yard.File("r.csx", "Host(\"a\").Site();")));
    }

    [Fact]
    public async Task It_is_read_the_same_out_of_the_cache()
    {
        _yard.Plugin("Webby", "namespace Web { public static class V { public static HostBuilder Site(this HostBuilder host) { host.Recipe.Host(host.Name + \"-site\"); return host; } } }");
        var path = _yard.File("r.csx", "Host(\"a\").Site();");
        _yard.Loader().Load(path);
        Assert.Equal("a a-site", await Hosts(path));
    }

    [Fact]
    public async Task Two_plugins_with_two_versions_of_one_dependency_work_in_one_recipe()
    {
        Depending("One", "1.0.0.0");
        Depending("Two", "2.0.0.0");
        Assert.Equal("a v1-0-0-0 v2-0-0-0", await Hosts(_yard.File("r.csx", "Host(\"a\").One().Two();")));
    }

    [Fact]
    public async Task A_recipe_passes_one_plugins_type_to_the_plugin_that_builds_on_it()
    {
        var shell = _yard.Plugin("Shell", "namespace S { public sealed record Login(string User); public static class V { public static Login Login(this HostBuilder host, string user) => new(user); } }");
        _yard.Bare("Files", "[assembly: BuildsOn(\"Shell\")] namespace F { public sealed class P : IPlugin { public void Register(Ports ports) { } } public static class V { public static HostBuilder Put(this HostBuilder host, S.Login login) => host.Recipe.Host(login.User); } }", shell);
        Assert.Equal("a root", await Hosts(_yard.File("r.csx", "var a = Host(\"a\"); a.Put(a.Login(\"root\"));")));
    }

    [Fact]
    public void What_a_recipe_declares_is_known_out_of_the_cache()
    {
        var path = _yard.File("r.csx", "// Makes\n// a host.\nvar host = Argument(\"host\", \"Which.\"); var n = Option(\"n\", 0.5, \"How\\tmany.\"); var g = Option<string[]>(\"g\", [\"a b\", \"\"], \"\"); var t = Option<string?>(\"t\", null, \"\"); var e = Option(\"e\", \"\", \"\");");
        var fresh = _yard.Loader().Load(path);
        var cached = _yard.Loader().Peek(path)!;
        Assert.Equivalent(new { fresh.Summary, fresh.Arguments, fresh.Needs, fresh.Name, fresh.Directory }, new { cached.Summary, cached.Arguments, cached.Needs, cached.Name, cached.Directory }, strict: true);
    }

    [Fact]
    public void Declarations_become_parameters() => Assert.Equal(
        [
            new Parameter("host", ParameterType.Text, true, true, null, "Which."),
            new Parameter("count", ParameterType.Int, false, false, 3, "How many."),
        ],
        _yard.Loader().Load(_yard.File("r.csx", "var host = Argument(\"host\", \"Which.\"); var n = Option(\"count\", 3, \"How many.\");")).Arguments);

    [Fact]
    public void Peeking_compiles_nothing() => Assert.Null(_yard.Loader().Peek(_yard.File("r.csx", "Host(\"a\");")));

    [Fact]
    public void Only_plugins_that_are_used_are_needed()
    {
        _yard.Plugin("Idle", "namespace I { public static class V { public static HostBuilder Idle(this HostBuilder host) => host; } }");
        Assert.Empty(_yard.Loader().Load(_yard.File("r.csx", "Host(\"a\");")).Needs);
    }

    [Fact]
    public void A_refused_plugin_is_in_nobodys_way()
    {
        _yard.Bare("Broken", "public static class V { public static HostBuilder Fly(this HostBuilder host) => host; }");
        Assert.Empty(_yard.Loader().Load(_yard.File("r.csx", "Host(\"a\");")).Needs);
    }

    [Fact]
    public void A_path_may_have_any_character()
    {
        var path = _yard.File("a b\tc/ü\\n.csx", "#load \"x y.csx\"\nHost(\"a\");");
        _yard.File("a b\tc/x y.csx", "");
        _yard.Loader().Load(path);
        Assert.Equal(path, _yard.Loader().Peek(path)?.Path);
    }

    [Fact]
    public void Warnings_are_kept_with_the_entry()
    {
        var path = _yard.File("r.csx", "string name = null;");
        _yard.Loader().Load(path);
        Assert.EndsWith("r.csx(1,15): warning: Cannot convert null literal to non-nullable reference type.", _yard.Loader().Peek(path)!.Warnings.Single().ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => _yard.Dispose();

    private async Task<string> Hosts(string path)
    {
        var recipe = new Recipe("r", _yard.Path);
        await _yard.Loader().Load(path).Read(recipe);
        return string.Join(' ', recipe.Hosts);
    }

    private void Depending(string name, string version)
    {
        var dependency = Forge.Assembly(_yard.At("plugins", name, "Dependency.dll"), $"[assembly: System.Reflection.AssemblyVersion(\"{version}\")] public static class Dependency {{ public static string Version => typeof(Dependency).Assembly.GetName().Version!.ToString(); }}");
        _yard.Plugin(name, $"namespace N{name} {{ public static class V {{ public static HostBuilder {name}(this HostBuilder host) {{ host.Recipe.Host(\"v\" + Dependency.Version.Replace('.', '-')); return host; }} }} }}", dependency);
    }
}
