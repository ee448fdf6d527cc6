using OriginScript.Host.Catalog;
using OriginScript.Host.Recipes;
using OriginScript.Host.Tests.Catalog;

namespace OriginScript.Host.Tests.Recipes;

public sealed class RecipeErrorTests : IDisposable
{
    private readonly Yard _yard = new();

    [Fact]
    public void A_recipe_that_is_not_there() => Refused(_yard.At("gone.csx"), "There is no recipe YARD/gone.csx. Give the path of a .csx file.");

    [Fact]
    public void A_folder() => Refused(_yard.Path, "YARD is a folder. Give the path of a recipe, a .csx file.");

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t\n")]
    public void An_empty_recipe(string text) => Refused(_yard.File("r.csx", text), "YARD/r.csx is empty. A recipe names a host at least: Host(\"broker\");");

    [Fact]
    public void A_recipe_that_is_no_text()
    {
        File.WriteAllBytes(_yard.At("r.csx"), [0x2f, 0x2f, 0xc3, 0x28]);
        Refused(_yard.At("r.csx"), "YARD/r.csx is no UTF-8 text. Save it as UTF-8.");
    }

    [Fact]
    public void A_recipe_that_does_not_compile_names_every_place() => Refused(
        _yard.File("r.csx", "Host(\"a\").Dns(\"x\");\nHots(\"b\");\nstring n = null;"),
        "YARD/r.csx(1,11): .Dns is a verb of OriginScript.Route53. It is not installed. Put its folder, OriginScript.Route53, below ~/.local/share/originscript/plugins or below one that ORIGIN_PLUGINS names.\nYARD/r.csx(2,1): Hots is not known here. Did you mean Host?");

    [Fact]
    public void A_recipe_that_does_not_compile_is_of_its_own_kind() =>
        Assert.Equal(3, Assert.Throws<CompileException>(() => _yard.Loader().Load(_yard.File("r.csx", "Hots(\"b\");\nHots(\"c\");\nstring n = null;"))).Diagnostics.Count);

    [Fact]
    public void A_verb_of_a_refused_plugin_says_why()
    {
        _yard.Bare("Broken", "public static class V { public static HostBuilder Fly(this HostBuilder host) => host; }");
        Refused(_yard.File("r.csx", "Host(\"a\").Fly();"), "YARD/r.csx(1,11): .Fly is a verb of Broken. Broken is no plugin: none of its classes implements IPlugin. Remove its folder, or add such a class and build it again.");
    }

    [Fact]
    public void An_unknown_verb_may_be_of_a_plugin_that_is_refused()
    {
        Directory.CreateDirectory(_yard.At("plugins", "Void"));
        Refused(
            _yard.File("r.csx", "Hots(\"a\");"),
            "YARD/r.csx(1,1): Hots is not known here. Did you mean Host?\nVoid is refused: The plugin folder YARD/plugins/Void is empty. Build Void into it, or remove the folder.");
    }

    [Fact]
    public void A_plugin_that_is_refused_is_no_matter_where_no_name_is_unknown()
    {
        Directory.CreateDirectory(_yard.At("plugins", "Void"));
        Assert.DoesNotContain("Void", Assert.Throws<CompileException>(() => _yard.Loader().Load(_yard.File("r.csx", "int n = \"x\";"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_verb_of_two_plugins_names_both()
    {
        _yard.Plugin("One", "namespace A { public static class V { public static HostBuilder Fly(this HostBuilder host) => host; } }");
        _yard.Plugin("Two", "namespace B { public static class V { public static HostBuilder Fly(this HostBuilder host) => host; } }");
        Refused(
            _yard.File("r.csx", "Host(\"a\").Fly();"),
            "YARD/r.csx(1,11): The call is ambiguous between the following methods or properties: 'A.V.Fly(OriginScript.HostBuilder)' and 'B.V.Fly(OriginScript.HostBuilder)'. .Fly is a verb of One and of Two: remove one of them, or name the class that has it.");
    }

    [Fact]
    public Task An_exception_names_the_line() => Fails(
        "var hosts = new string[1];\n\n   var last = hosts[7];",
        "YARD/r.csx(3,15): The recipe broke off with IndexOutOfRangeException: Index was outside the bounds of the array.");

    [Fact]
    public Task An_exception_behind_an_await_names_the_line() => Fails(
        "await Task.Yield();\nthrow new InvalidOperationException(\"No.\");",
        "YARD/r.csx(2,1): The recipe broke off with InvalidOperationException: No.");

    [Fact]
    public Task An_error_of_the_recipes_is_shown_with_its_line() => Fails(
        "Host(\"ok\");\nHost(\"Not OK\");",
        "YARD/r.csx(2,1): \"Not OK\" is no host name: a host has one DNS label of a-z, 0-9 and hyphens, at most 63 of them. Write Host(\"not-ok\").");

    [Fact]
    public Task An_argument_that_was_not_given_is_shown_with_its_line() => Fails(
        "var host = Argument(\"host\", \"Which one.\");",
        "YARD/r.csx(1,12): The recipe r needs its argument HOST (Which one.).");

    [Fact]
    public Task An_error_in_a_loaded_file_names_that_file()
    {
        _yard.File("net.csx", "void Web(string name)\n{\n    Host(name);\n}");
        return Fails("#load \"net.csx\"\nWeb(\"A\");", "YARD/net.csx(3,5): \"A\" is no host name: a host has one DNS label of a-z, 0-9 and hyphens, at most 63 of them. Write Host(\"a\").");
    }

    [Fact]
    public Task A_verbs_error_is_shown_with_the_line_that_called_it()
    {
        _yard.Plugin("Bad", "namespace B { public static class V { public static HostBuilder Fly(this HostBuilder host) => throw new ArgumentException(\"It has no wings.\"); } }");
        return Fails("Host(\"a\")\n    .Fly();", "YARD/r.csx(1,1): The recipe broke off with ArgumentException: It has no wings.");
    }

    [Fact]
    public async Task Out_of_the_cache_the_line_is_the_same()
    {
        _yard.Loader().Load(_yard.File("r.csx", "\nHost(\"A\");"));
        await Fails("\nHost(\"A\");", "YARD/r.csx(2,1): \"A\" is no host name: a host has one DNS label of a-z, 0-9 and hyphens, at most 63 of them. Write Host(\"a\").");
    }

    [Fact]
    public async Task The_frames_have_the_names_of_the_source()
    {
        var path = _yard.File("r.csx", "void Outer() => new[] { 1 }.Select(n => Inner(n)).ToList();\nint Inner(int n) => throw new InvalidOperationException();\nawait Task.Yield();\nOuter();");
        var fault = await Assert.ThrowsAsync<RecipeFault>(() => _yard.Loader().Load(path).Read(new Recipe("r", _yard.Path)));
        Assert.Equal(["r.csx(2,21) in Inner", "r.csx(1,41) in a lambda", "r.csx(1,17) in Outer", "r.csx(4,1) in the recipe"], fault.Frames.Select(Path.GetFileName));
    }

    [Fact]
    public async Task One_step_wanted_twice_is_left_to_the_one_who_reads_again()
    {
        _yard.Plugin("Wants", """
            namespace W
            {
                public sealed record Wanted(string Value);
                public sealed class Want(HostBuilder host, string value) : Step<Wanted>(host.Id("want"))
                {
                    protected override Wanted? Want(Run run) => new(value);
                    protected override Task<Wanted?> Read(Run run) => Task.FromResult<Wanted?>(null);
                    protected override Task Write(Run run, Wanted? now, Wanted want) => Task.CompletedTask;
                    protected override Task Delete(Run run, Wanted now) => Task.CompletedTask;
                }
                public static class V { public static HostBuilder Wants(this HostBuilder host, string value) => host.Add(new Want(host, value)); }
            }
            """.Replace("class Want(", "class WantStep(", StringComparison.Ordinal).Replace("new Want(", "new WantStep(", StringComparison.Ordinal));
        var path = _yard.File("r.csx", "Host(\"a\").Wants(\"x\").Wants(\"y\");");
        var error = await Assert.ThrowsAsync<RecipeException>(() => _yard.Loader().Load(path).Read(new Recipe("r", _yard.Path)));
        Assert.Equal(new StepId("a", "want", ""), error.Conflict);
    }

    [Fact]
    public async Task A_plugin_without_its_own_dependency_is_named()
    {
        var dependency = Forge.Assembly(_yard.At("plugins", "Lean", "Dependency.dll"), "public static class Dependency { public static string Name => \"x\"; }");
        _yard.Plugin("Lean", "namespace L { public static class V { public static HostBuilder Fly(this HostBuilder host) => host.Recipe.Host(Dependency.Name); } }", dependency);
        File.Delete(dependency);
        var path = _yard.File("r.csx", "Host(\"a\").Fly();");
        var error = await Assert.ThrowsAsync<PluginException>(() => _yard.Loader().Load(path).Read(new Recipe("r", _yard.Path)));
        Assert.StartsWith("YARD/r.csx(1,1): Lean is incomplete or was built for something else (Could not load file or assembly 'Dependency,", _yard.Scrubbed(error.Message), StringComparison.Ordinal);
    }

    public void Dispose() => _yard.Dispose();

    private void Refused(string path, string sentence) =>
        Assert.Equal(sentence, _yard.Scrubbed(Assert.ThrowsAny<OriginException>(() => _yard.Loader().Load(path)).Message));

    private async Task Fails(string source, string sentence)
    {
        var path = _yard.File("r.csx", source);
        var error = await Assert.ThrowsAsync<RecipeFault>(() => _yard.Loader().Load(path).Read(new Recipe("r", _yard.Path)));
        Assert.Equal(sentence, _yard.Scrubbed(error.Message));
    }
}
