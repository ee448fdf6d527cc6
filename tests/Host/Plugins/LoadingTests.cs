using OriginScript.Host.Plugins;

namespace OriginScript.Host.Tests.Plugins;

public sealed class LoadingTests : IDisposable
{
    private readonly PluginFixture _fixture = new();

    [Fact]
    public void Two_plugins_may_have_two_versions_of_one_dependency()
    {
        BuildPluginWithDependency("One", "1.0.0.0");
        BuildPluginWithDependency("Two", "2.0.0.0");
        var loaded = _fixture.OpenCatalog().Load(["One", "Two"]);
        Assert.Equal(
            ["1.0.0.0", "2.0.0.0"],
            loaded.Assemblies.Values.Select(assembly => (string)assembly.GetType("Asks")!.GetMethod("Version")!.Invoke(null, [])!)
        );
    }

    [Fact]
    public void A_plugin_shares_the_types_of_the_one_it_builds_on()
    {
        BuildDependentPlugins();
        var loaded = _fixture.OpenCatalog().Load(["Base", "Top"]);
        Assert.Same(loaded.Assemblies["Base"].GetType("Shared"), loaded.Assemblies["Top"].GetType("Uses")!.GetMethod("Kind")!.Invoke(null, []));
    }

    [Fact]
    public void What_a_plugin_builds_on_is_loaded_before_it()
    {
        BuildDependentPlugins();
        Assert.Equal(["Base", "Top"], _fixture.OpenCatalog().Load(["Top"]).Assemblies.Keys);
    }

    [Fact]
    public void Only_what_is_needed_is_loaded()
    {
        _fixture.BuildPlugin("One");
        _fixture.BuildPlugin("Two");
        Assert.Equal(["Two"], _fixture.OpenCatalog().Load(["Two"]).Assemblies.Keys);
    }

    [Fact]
    public void Ports_are_registered_base_first_so_that_the_upper_plugin_has_the_last_word()
    {
        var other = _fixture.BuildAssembly(
            "Base",
            "public sealed class P : IPlugin { public void Register(Ports ports) => ports.Add<object>(_ => \"base\"); }"
        );
        _fixture.BuildAssembly(
            "Top",
            "[assembly: BuildsOn(\"Base\", \"0.0\")] sealed class P : IPlugin { void IPlugin.Register(Ports ports) => ports.Add<object>(_ => \"top\"); }",
            other
        );
        var ports = new Ports(new());
        _fixture.OpenCatalog().Load(["Top"]).RegisterPorts(ports);
        Assert.Equal("top", ports.Get<object>());
    }

    [Fact]
    public void A_plugin_that_fails_to_register_is_named()
    {
        _fixture.BuildAssembly(
            "Bad",
            "public sealed class P : IPlugin { public void Register(Ports ports) => throw new InvalidOperationException(\"no luck\"); }"
        );
        var error = Assert.Throws<PluginException>(() => _fixture.OpenCatalog().Load(["Bad"]).RegisterPorts(new Ports(new())));
        Assert.Equal("Bad cannot register its ports (InvalidOperationException: no luck). Install another version of it.", error.Message);
    }

    [Fact]
    public void A_plugin_that_is_not_installed_is_named()
    {
        var error = Assert.Throws<PluginException>(() => _fixture.OpenCatalog().Load(["OriginScript.Moon"]));
        Assert.Equal(
            "The plugin OriginScript.Moon is not installed. Put its folder, OriginScript.Moon, in ~/.local/share/originscript/plugins or in a folder listed in ORIGIN_PLUGINS.",
            error.Message
        );
    }

    [Fact]
    public void A_task_is_found_among_overloads()
    {
        _fixture.BuildPlugin(
            "Over",
            """
            public static class V
            {
                public static HostBuilder Go(this HostBuilder host) => host;
                [Task("over:go")] public static HostBuilder Go(this HostBuilder host, string where) => host;
                [Task("over:else")] public static HostBuilder Go(this HostBuilder host, int count) => host;
            }
            """
        );
        var catalog = _fixture.OpenCatalog();
        Assert.Equal("where", catalog.Resolve(catalog.Tasks.Single(task => task.Name == "over:go")).GetParameters()[1].Name);
    }

    [Fact]
    public void A_task_that_two_plugins_offer_is_listed_with_both()
    {
        const string task = "public static class V { [Task(\"a:b\")] public static void Do(Recipe recipe) { } }";
        _fixture.BuildPlugin("One", task);
        _fixture.BuildPlugin("Two", task);
        Assert.Equal(["One", "Two"], _fixture.OpenCatalog().Tasks.Where(found => found.Name == "a:b").Select(found => found.Plugin));
    }

    [Fact]
    public void A_refused_plugin_does_not_affect_others()
    {
        _fixture.BuildPlugin("Good", "public static class V { [Task(\"a:b\")] public static void Do(Recipe recipe) { } }");
        Directory.CreateDirectory(_fixture.GetPath("plugins", "Void"));
        Assert.Equal(["a:b"], _fixture.OpenCatalog().Tasks.Select(task => task.Name));
    }

    public void Dispose() => _fixture.Dispose();

    private void BuildDependentPlugins()
    {
        var other = _fixture.BuildPlugin("Base", "public class Shared;");
        _fixture.BuildAssembly(
            "Top",
            "[assembly: BuildsOn(\"Base\", \"0.0\")] public static class Uses { public static Type Kind() => typeof(Shared); } public sealed class P : IPlugin { public void Register(Ports ports) { } }",
            other
        );
    }

    private void BuildPluginWithDependency(string name, string version)
    {
        var dependency = TestAssemblyCompiler.CompileAssembly(
            _fixture.GetPath("plugins", name, "Dependency.dll"),
            $"[assembly: System.Reflection.AssemblyVersion(\"{version}\")] public static class Dependency {{ public static string Version => typeof(Dependency).Assembly.GetName().Version!.ToString(); }}"
        );
        _fixture.BuildPlugin(name, "public static class Asks { public static string Version() => Dependency.Version; }", dependency);
    }
}
