namespace OriginScript.Host.Tests.Catalog;

public sealed class RefusalTests : IDisposable
{
    private readonly Yard _yard = new();

    [Fact]
    public void A_good_plugin_is_not_refused()
    {
        _yard.Plugin("Good");
        Refused("Good", "none");
    }

    [Fact]
    public void An_empty_folder_is_refused()
    {
        Directory.CreateDirectory(_yard.At("plugins", "Void"));
        Refused("Void", "The plugin folder YARD/plugins/Void is empty. Build Void into it, or remove the folder.");
    }

    [Fact]
    public void A_folder_without_its_assembly_is_refused()
    {
        Forge.Assembly(_yard.At("plugins", "Thing", "Other.dll"), Yard.Probe);
        Refused("Thing", "The plugin folder YARD/plugins/Thing has no Thing.dll. Name the folder after the plugin's assembly, or build the plugin into it.");
    }

    [Fact]
    public void An_assembly_of_another_name_is_refused()
    {
        _yard.Plugin("Real");
        Directory.CreateDirectory(_yard.At("plugins", "Alias"));
        File.Move(_yard.At("plugins", "Real", "Real.dll"), _yard.At("plugins", "Alias", "Alias.dll"));
        Refused("Alias", "YARD/plugins/Alias/Alias.dll is the assembly Real. Name its folder and file Real.");
    }

    [Fact]
    public void A_file_that_is_no_assembly_is_refused()
    {
        Directory.CreateDirectory(_yard.At("plugins", "Text"));
        File.WriteAllText(_yard.At("plugins", "Text", "Text.dll"), "not a program");
        Refused("Text", "YARD/plugins/Text/Text.dll is no .NET assembly, or a damaged one. Build or install Text again.");
    }

    [Fact]
    public void A_truncated_assembly_is_refused()
    {
        var file = _yard.Plugin("Torn");
        File.WriteAllBytes(file, File.ReadAllBytes(file)[..900]);
        Refused("Torn", "YARD/plugins/Torn/Torn.dll is no .NET assembly, or a damaged one. Build or install Torn again.");
    }

    [Fact]
    public void A_native_library_is_refused()
    {
        Directory.CreateDirectory(_yard.At("plugins", "Native"));
        File.WriteAllBytes(_yard.At("plugins", "Native", "Native.dll"), [0x7f, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1, 0, .. new byte[600]]);
        Refused("Native", "YARD/plugins/Native/Native.dll is no .NET assembly, or a damaged one. Build or install Native again.");
    }

    [Fact]
    public void A_library_that_knows_nothing_of_the_contract_is_refused()
    {
        _yard.Bare("Library", "public class Nothing { }");
        Refused("Library", "Library does not use OriginScript.Abstractions, so it is no plugin. Remove its folder.");
    }

    [Fact]
    public void An_assembly_without_an_IPlugin_is_refused()
    {
        _yard.Bare("Verbs", "public static class V { public static HostBuilder Do(this HostBuilder host) => host; }");
        Refused("Verbs", "Verbs is no plugin: none of its classes implements IPlugin. Remove its folder, or add such a class and build it again.");
    }

    [Fact]
    public void Two_IPlugins_are_refused()
    {
        _yard.Plugin("Twin", "public sealed class Another : IPlugin { public void Register(Ports ports) { } }");
        Refused("Twin", "Twin has two classes that implement IPlugin, Probe and Another. Keep one of the two.");
    }

    [Fact]
    public void A_private_copy_of_the_contract_is_refused()
    {
        _yard.Plugin("Greedy");
        File.Copy(Forge.Contract, _yard.At("plugins", "Greedy", "OriginScript.Abstractions.dll"));
        Refused("Greedy", "Greedy carries its own OriginScript.Abstractions.dll, which the host provides. Reference it with Private=\"false\" and build the plugin again.");
    }

    [Fact]
    public void A_private_copy_of_another_plugin_is_refused()
    {
        var other = _yard.Plugin("Other");
        _yard.Plugin("Greedy");
        File.Copy(other, _yard.At("plugins", "Greedy", "Other.dll"));
        Refused("Greedy", "Greedy carries its own Other.dll, which the host provides. Reference it with Private=\"false\" and build the plugin again.");
    }

    [Fact]
    public void One_name_in_two_roots_is_refused_naming_both()
    {
        Forge.Assembly(_yard.At("one", "Same", "Same.dll"), Yard.Probe);
        Forge.Assembly(_yard.At("two", "Same", "Same.dll"), Yard.Probe);
        var catalog = Host.Catalog.PluginCatalog.Open([_yard.At("one"), _yard.At("two"), _yard.At("one")], new(_yard.Cached));
        Assert.Equal("Same is in YARD/one/Same and in YARD/two/Same. Remove one of the two.", _yard.Scrubbed(catalog.Plugins.Single().Problem!));
    }

    [Fact]
    public void A_missing_base_is_refused()
    {
        _yard.Bare("Top", "[assembly: BuildsOn(\"Base\")]" + Yard.Probe);
        Refused("Top", "Top builds on Base, which is not installed. Put its folder, Base, below ~/.local/share/originscript/plugins or below one that ORIGIN_PLUGINS names.");
    }

    [Fact]
    public void A_refused_base_refuses_what_is_built_on_it()
    {
        _yard.Bare("Top", "[assembly: BuildsOn(\"Base\")]" + Yard.Probe);
        Directory.CreateDirectory(_yard.At("plugins", "Base"));
        Refused("Top", "Top builds on Base, which cannot be used: The plugin folder YARD/plugins/Base is empty. Build Base into it, or remove the folder.");
    }

    [Fact]
    public void A_circle_is_refused()
    {
        _yard.Bare("One", "[assembly: BuildsOn(\"Two\")]" + Yard.Probe);
        _yard.Bare("Two", "[assembly: BuildsOn(\"One\")]" + Yard.Probe);
        Refused("One", "Two builds on itself: One -> Two -> One. Take one BuildsOn away.");
    }

    [Fact]
    public void An_undeclared_base_is_refused()
    {
        var other = _yard.Plugin("Base", "public class Shared;");
        _yard.Plugin("Top", "public class Uses : Shared;", other);
        Refused("Top", "Top uses Base and does not say so. Add [assembly: BuildsOn(\"Base\")] to it and build it again.");
    }

    [Fact]
    public void A_task_that_no_command_line_can_call_is_refused()
    {
        _yard.Plugin("Dates", "public static class D { [Task(\"date:set\")] public static void Set(Recipe recipe, DateTime when) { } }");
        Refused("Dates", "The parameter when of the task date:set of Dates is of type DateTime. Make it string, Text, bool, int, double or string[].");
    }

    [Fact]
    public void A_task_without_a_subject_is_refused()
    {
        _yard.Plugin("Loose", "public static class L { [Task(\"loose:end\")] public static void End(string name) { } }");
        Refused("Loose", "The task loose:end of Loose does not begin with a HostBuilder, a Recipe or a Run. Give End one as its first parameter.");
    }

    [Fact]
    public void One_task_declared_twice_is_refused()
    {
        _yard.Plugin("Double", "public static class D { [Task(\"a:b\")] public static void One(Recipe recipe) { } [Task(\"a:b\")] public static void Two(Recipe recipe) { } }");
        Refused("Double", "Double declares the task a:b in One and in Two. Rename one of the two.");
    }

    public void Dispose() => _yard.Dispose();

    private void Refused(string name, string sentence) => Assert.Equal(sentence, _yard.Scrubbed(_yard.Problem(name)));
}
