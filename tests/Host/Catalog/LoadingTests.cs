using OriginScript.Host.Catalog;

namespace OriginScript.Host.Tests.Catalog;

public sealed class LoadingTests : IDisposable
{
    private readonly Yard _yard = new();

    [Fact]
    public void Two_plugins_may_have_two_versions_of_one_dependency()
    {
        Depending("One", "1.0.0.0");
        Depending("Two", "2.0.0.0");
        var loaded = _yard.Catalog().Load(["One", "Two"]);
        Assert.Equal(["1.0.0.0", "2.0.0.0"], loaded.Assemblies.Values.Select(assembly => (string)assembly.GetType("Asks")!.GetMethod("Version")!.Invoke(null, [])!));
    }

    [Fact]
    public void A_plugin_shares_the_types_of_the_one_it_builds_on()
    {
        OnBase();
        var loaded = _yard.Catalog().Load(["Base", "Top"]);
        Assert.Same(loaded.Assemblies["Base"].GetType("Shared"), loaded.Assemblies["Top"].GetType("Uses")!.GetMethod("Kind")!.Invoke(null, []));
    }

    [Fact]
    public void What_a_plugin_builds_on_is_loaded_before_it()
    {
        OnBase();
        Assert.Equal(["Base", "Top"], _yard.Catalog().Load(["Top"]).Assemblies.Keys);
    }

    [Fact]
    public void Only_what_is_needed_is_loaded()
    {
        _yard.Plugin("One");
        _yard.Plugin("Two");
        Assert.Equal(["Two"], _yard.Catalog().Load(["Two"]).Assemblies.Keys);
    }

    [Fact]
    public void Ports_are_registered_base_first_so_that_the_upper_plugin_has_the_last_word()
    {
        var other = _yard.Bare("Base", "public sealed class P : IPlugin { public void Register(Ports ports) => ports.Add<object>(_ => \"base\"); }");
        _yard.Bare("Top", "[assembly: BuildsOn(\"Base\")] sealed class P : IPlugin { void IPlugin.Register(Ports ports) => ports.Add<object>(_ => \"top\"); }", other);
        var ports = new Ports(new Settings());
        _yard.Catalog().Load(["Top"]).Register(ports);
        Assert.Equal("top", ports.Get<object>());
    }

    [Fact]
    public void A_plugin_that_fails_to_register_is_named()
    {
        _yard.Bare("Bad", "public sealed class P : IPlugin { public void Register(Ports ports) => throw new InvalidOperationException(\"no luck\"); }");
        var error = Assert.Throws<PluginException>(() => _yard.Catalog().Load(["Bad"]).Register(new Ports(new Settings())));
        Assert.Equal("Bad cannot register its ports (no luck). Install another version of it.", error.Message);
    }

    [Fact]
    public void A_plugin_that_is_not_installed_is_named()
    {
        var error = Assert.Throws<PluginException>(() => _yard.Catalog().Load(["OriginScript.Moon"]));
        Assert.Equal("The plugin OriginScript.Moon is not installed. Put its folder, OriginScript.Moon, below ~/.local/share/originscript/plugins or below one that ORIGIN_PLUGINS names.", error.Message);
    }

    [Fact]
    public void A_task_is_found_among_overloads()
    {
        _yard.Plugin("Over", """
            public static class V
            {
                public static HostBuilder Go(this HostBuilder host) => host;
                [Task("over:go")] public static HostBuilder Go(this HostBuilder host, string where) => host;
                [Task("over:else")] public static HostBuilder Go(this HostBuilder host, int count) => host;
            }
            """);
        var catalog = _yard.Catalog();
        Assert.Equal("where", catalog.Find(catalog.Task("over:go")!).GetParameters()[1].Name);
    }

    [Fact]
    public void A_task_that_two_plugins_offer_is_an_error_naming_both()
    {
        const string task = "public static class V { [Task(\"a:b\")] public static void Do(Recipe recipe) { } }";
        _yard.Plugin("One", task);
        _yard.Plugin("Two", task);
        var error = Assert.Throws<PluginException>(() => _yard.Catalog().Task("a:b"));
        Assert.Equal("The task a:b is offered by One and by Two. Remove the folder of one of the two.", error.Message);
    }

    [Fact]
    public void A_refused_plugin_is_in_nobodys_way()
    {
        _yard.Plugin("Good", "public static class V { [Task(\"a:b\")] public static void Do(Recipe recipe) { } }");
        Directory.CreateDirectory(_yard.At("plugins", "Void"));
        Assert.Equal(["a:b"], _yard.Catalog().Tasks.Select(task => task.Name));
    }

    public void Dispose() => _yard.Dispose();

    private void OnBase()
    {
        var other = _yard.Plugin("Base", "public class Shared;");
        _yard.Bare("Top", "[assembly: BuildsOn(\"Base\")] public static class Uses { public static Type Kind() => typeof(Shared); } public sealed class P : IPlugin { public void Register(Ports ports) { } }", other);
    }

    private void Depending(string name, string version)
    {
        var dependency = Forge.Assembly(_yard.At("plugins", name, "Dependency.dll"), $"[assembly: System.Reflection.AssemblyVersion(\"{version}\")] public static class Dependency {{ public static string Version => typeof(Dependency).Assembly.GetName().Version!.ToString(); }}");
        _yard.Plugin(name, "public static class Asks { public static string Version() => Dependency.Version; }", dependency);
    }
}
