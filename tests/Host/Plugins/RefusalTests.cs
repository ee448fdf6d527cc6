using OriginScript.Host.Plugins.Loading;

namespace OriginScript.Host.Tests.Plugins;

public sealed class RefusalTests : IDisposable
{
    private readonly PluginFixture _fixture = new();

    [Fact]
    public void A_good_plugin_is_not_refused()
    {
        _fixture.BuildPlugin("Good");
        AssertRefused("Good", "none");
    }

    [Fact]
    public void An_empty_folder_is_refused()
    {
        Directory.CreateDirectory(_fixture.GetPath("plugins", "Void"));
        AssertRefused("Void", "The plugin folder ROOT/plugins/Void is empty. Build Void into it, or remove the folder.");
    }

    [Fact]
    public void A_folder_without_its_assembly_is_refused()
    {
        TestAssemblyCompiler.CompileAssembly(_fixture.GetPath("plugins", "Thing", "Other.dll"), PluginFixture.ProbeSource);
        AssertRefused(
            "Thing",
            "The plugin folder ROOT/plugins/Thing has no Thing.dll. Name the folder after the plugin's assembly, or build the plugin into it."
        );
    }

    [Fact]
    public void An_assembly_of_another_name_is_refused()
    {
        _fixture.BuildPlugin("Real");
        Directory.CreateDirectory(_fixture.GetPath("plugins", "Alias"));
        File.Move(_fixture.GetPath("plugins", "Real", "Real.dll"), _fixture.GetPath("plugins", "Alias", "Alias.dll"));
        AssertRefused("Alias", "ROOT/plugins/Alias/Alias.dll contains the assembly Real. Rename its folder and file to Real.");
    }

    [Fact]
    public void A_file_that_is_not_an_assembly_is_refused()
    {
        Directory.CreateDirectory(_fixture.GetPath("plugins", "Text"));
        File.WriteAllText(_fixture.GetPath("plugins", "Text", "Text.dll"), "not a program");
        AssertRefused("Text", "ROOT/plugins/Text/Text.dll is not a .NET assembly or is damaged. Rebuild or reinstall Text.");
    }

    [Fact]
    public void A_truncated_assembly_is_refused()
    {
        var file = _fixture.BuildPlugin("Torn");
        File.WriteAllBytes(file, File.ReadAllBytes(file)[..900]);
        AssertRefused("Torn", "ROOT/plugins/Torn/Torn.dll is not a .NET assembly or is damaged. Rebuild or reinstall Torn.");
    }

    [Fact]
    public void A_native_library_is_refused()
    {
        Directory.CreateDirectory(_fixture.GetPath("plugins", "Native"));
        File.WriteAllBytes(
            _fixture.GetPath("plugins", "Native", "Native.dll"),
            [0x7f, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1, 0, .. new byte[600]]
        );
        AssertRefused("Native", "ROOT/plugins/Native/Native.dll is not a .NET assembly or is damaged. Rebuild or reinstall Native.");
    }

    [Fact]
    public void A_library_that_knows_nothing_of_the_contract_is_refused()
    {
        _fixture.BuildAssembly("Library", "public class Nothing { }");
        AssertRefused("Library", "Library does not use OriginScript.Abstractions, so it is not a plugin. Remove its folder.");
    }

    [Fact]
    public void An_assembly_without_an_IPlugin_is_refused()
    {
        _fixture.BuildAssembly("Verbs", "public static class V { public static HostBuilder Do(this HostBuilder host) => host; }");
        AssertRefused(
            "Verbs",
            "Verbs is not a plugin: none of its classes implements IPlugin. Remove its folder, or add such a class and rebuild it."
        );
    }

    [Fact]
    public void Two_IPlugins_are_refused()
    {
        _fixture.BuildPlugin("Twin", "public sealed class Another : IPlugin { public void Register(Ports ports) { } }");
        AssertRefused("Twin", "Twin has two classes that implement IPlugin, Probe and Another. Remove one of them.");
    }

    [Fact]
    public void A_private_copy_of_the_contract_is_refused()
    {
        _fixture.BuildPlugin("Greedy");
        File.Copy(TestAssemblyCompiler.ContractPath, _fixture.GetPath("plugins", "Greedy", "OriginScript.Abstractions.dll"));
        AssertRefused(
            "Greedy",
            "Greedy contains its own copy of OriginScript.Abstractions.dll, which the host provides. Reference it with Private=\"false\" and rebuild the plugin."
        );
    }

    [Fact]
    public void A_private_copy_of_another_plugin_is_refused()
    {
        var other = _fixture.BuildPlugin("Other");
        _fixture.BuildPlugin("Greedy");
        File.Copy(other, _fixture.GetPath("plugins", "Greedy", "Other.dll"));
        AssertRefused(
            "Greedy",
            "Greedy contains its own copy of Other.dll, which the host provides. Reference it with Private=\"false\" and rebuild the plugin."
        );
    }

    [Fact]
    public void One_name_in_two_roots_is_refused_naming_both()
    {
        TestAssemblyCompiler.CompileAssembly(_fixture.GetPath("one", "Same", "Same.dll"), PluginFixture.ProbeSource);
        TestAssemblyCompiler.CompileAssembly(_fixture.GetPath("two", "Same", "Same.dll"), PluginFixture.ProbeSource);
        var catalog = PluginCatalog.Open([_fixture.GetPath("one"), _fixture.GetPath("two"), _fixture.GetPath("one")], new(_fixture.CachePath));
        Assert.Equal(
            "Same is installed in both ROOT/one/Same and ROOT/two/Same. Remove one of them.",
            _fixture.ScrubPaths(catalog.Plugins.Single().Problem!)
        );
    }

    [Fact]
    public void A_missing_base_is_refused()
    {
        _fixture.BuildAssembly("Top", "[assembly: BuildsOn(\"Base\", \"0.0\")]" + PluginFixture.ProbeSource);
        AssertRefused(
            "Top",
            "Top builds on Base, which is not installed. Put its folder, Base, in ~/.local/share/originscript/plugins or in a folder listed in ORIGIN_PLUGINS."
        );
    }

    [Theory]
    [InlineData(
        "0.3.0",
        "Top 2.0.0 builds on Base [0.1,0.2), but Base 0.3.0 is installed. Install a version of Base in that range, or a version of Top that builds on 0.3.0."
    )]
    [InlineData(
        "0.0.9",
        "Top 2.0.0 builds on Base [0.1,0.2), but Base 0.0.9 is installed. Install a version of Base in that range, or a version of Top that builds on 0.0.9."
    )]
    [InlineData("0.1.7", "none")]
    [InlineData(
        "one",
        "Top 2.0.0 builds on Base [0.1,0.2), but Base one is installed. Install a version of Base in that range, or a version of Top that builds on one."
    )]
    public void A_base_of_another_version_is_refused(string found, string sentence)
    {
        BuildVersioned("Base", found, "");
        BuildVersioned("Top", "2.0.0", "[assembly: BuildsOn(\"Base\", \"[0.1,0.2)\")]");
        Assert.Equal((sentence, "none"), (_fixture.ProblemOf("Top"), _fixture.ProblemOf("Base")));
    }

    [Fact]
    public void A_range_that_cannot_be_read_is_refused()
    {
        BuildVersioned("Base", "0.1.7", "");
        BuildVersioned("Top", "2.0.0", "[assembly: BuildsOn(\"Base\", \"0.1.*\")]");
        AssertRefused(
            "Top",
            "Top builds on Base \"0.1.*\", which is not a valid range of versions. Write one such as [0.1,0.2) in its BuildsOn attribute and rebuild it."
        );
    }

    [Fact]
    public void A_refused_base_refuses_what_is_built_on_it()
    {
        _fixture.BuildAssembly("Top", "[assembly: BuildsOn(\"Base\", \"0.0\")]" + PluginFixture.ProbeSource);
        Directory.CreateDirectory(_fixture.GetPath("plugins", "Base"));
        AssertRefused(
            "Top",
            "Top builds on Base, which cannot be used: The plugin folder ROOT/plugins/Base is empty. Build Base into it, or remove the folder."
        );
    }

    [Fact]
    public void A_circle_is_refused()
    {
        _fixture.BuildAssembly("One", "[assembly: BuildsOn(\"Two\", \"0.0\")]" + PluginFixture.ProbeSource);
        _fixture.BuildAssembly("Two", "[assembly: BuildsOn(\"One\", \"0.0\")]" + PluginFixture.ProbeSource);
        AssertRefused("One", "Two depends on itself: One -> Two -> One. Remove one BuildsOn attribute.");
    }

    [Fact]
    public void An_undeclared_base_is_refused()
    {
        var other = _fixture.BuildPlugin("Base", "public class Shared;");
        _fixture.BuildPlugin("Top", "public class Uses : Shared;", other);
        AssertRefused("Top", "Top uses Base without declaring it. Add [assembly: BuildsOn(\"Base\", \"[0.0,0.1)\")] to it and rebuild it.");
    }

    [Fact]
    public void A_task_that_no_command_line_can_call_is_refused()
    {
        _fixture.BuildPlugin("Dates", "public static class D { [Task(\"date:set\")] public static void Set(Recipe recipe, DateTime when) { } }");
        AssertRefused(
            "Dates",
            "The parameter when of the task date:set of Dates is of type DateTime. Use string, Text, bool, int, double or string[]."
        );
    }

    [Fact]
    public void A_task_without_a_host_recipe_or_run_is_refused()
    {
        _fixture.BuildPlugin("Loose", "public static class L { [Task(\"loose:end\")] public static void End(string name) { } }");
        AssertRefused("Loose", "The task loose:end of Loose does not take a HostBuilder, a Recipe or a Run. Make one the first parameter of End.");
    }

    [Fact]
    public void One_task_declared_twice_is_refused()
    {
        _fixture.BuildPlugin(
            "Double",
            "public static class D { [Task(\"a:b\")] public static void One(Recipe recipe) { } [Task(\"a:b\")] public static void Two(Recipe recipe) { } }"
        );
        AssertRefused("Double", "Double declares the task a:b in both One and Two. Rename one of them.");
    }

    public void Dispose() => _fixture.Dispose();

    private void BuildVersioned(string name, string version, string attributes) =>
        _fixture.BuildAssembly(
            name,
            $"[assembly: System.Reflection.AssemblyInformationalVersion(\"{version}\")]{attributes}{PluginFixture.ProbeSource}"
        );

    private void AssertRefused(string name, string sentence) => Assert.Equal(sentence, _fixture.ScrubPaths(_fixture.ProblemOf(name)));
}
