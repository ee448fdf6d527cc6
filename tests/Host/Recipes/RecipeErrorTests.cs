using OriginScript.Host.Plugins;
using OriginScript.Host.Recipes;
using OriginScript.Host.Tests.Plugins;

namespace OriginScript.Host.Tests.Recipes;

public sealed class RecipeErrorTests : IDisposable
{
    private const string RacksSource = """
        namespace R
        {
            public sealed class LabelEffect(HostBuilder host, Text label) : Effect(host.Id("racks:label"), label)
            {
                protected override string Summary => "label it";
                protected override Task Perform(Run run) => Task.CompletedTask;
            }
            public static class V
            {
                extension(HostBuilder host) { public Output SerialNumber => host.Output("serial"); }
                [Provides("serial")] public static HostBuilder Serial(this HostBuilder host) => host;
                [Provides("serial")] public static HostBuilder Mount(this HostBuilder host, string rack, int unit = 1) => host;
                public static HostBuilder Label(this HostBuilder host, Text label) => host.Add(new LabelEffect(host, label));
            }
        }
        """;

    private readonly PluginFixture _fixture = new();

    [Fact]
    public void A_recipe_that_is_not_there() =>
        _fixture.AssertRefused(_fixture.GetPath("gone.csx"), "The recipe ROOT/gone.csx does not exist. Pass the path of a .csx file.");

    [Fact]
    public void A_folder() => _fixture.AssertRefused(_fixture.Path, "ROOT is a folder. Pass the path of a recipe, a .csx file.");

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t\n")]
    public void An_empty_recipe(string text) =>
        _fixture.AssertRefused(_fixture.WriteFile("r.csx", text), "ROOT/r.csx is empty. A recipe declares at least one host: Host(\"broker\");");

    [Fact]
    public void A_binary_file() =>
        _fixture.AssertRefused(_fixture.WriteFile("r.csx", "\u007fELF\0\0"), "ROOT/r.csx is a binary file. Pass the path of a recipe, a .csx file.");

    [Fact]
    public void A_pipe_or_a_device()
    {
        using (var mkfifo = System.Diagnostics.Process.Start("mkfifo", [_fixture.GetPath("pipe.csx")]))
            mkfifo.WaitForExit();
        _fixture.AssertRefused(_fixture.GetPath("pipe.csx"), "ROOT/pipe.csx is a pipe or a device. Pass the path of a recipe, a regular .csx file.");
        _fixture.AssertRefused("/dev/zero", "/dev/zero is a pipe or a device. Pass the path of a recipe, a regular .csx file.");
        File.CreateSymbolicLink(_fixture.GetPath("link.csx"), "/dev/null");
        _fixture.AssertRefused(_fixture.GetPath("link.csx"), "ROOT/link.csx is a pipe or a device. Pass the path of a recipe, a regular .csx file.");
    }

    [Fact]
    public void A_recipe_that_is_not_text()
    {
        File.WriteAllBytes(_fixture.GetPath("r.csx"), [0x2f, 0x2f, 0xc3, 0x28]);
        _fixture.AssertRefused(_fixture.GetPath("r.csx"), "ROOT/r.csx is not valid UTF-8. Save it as UTF-8.");
    }

    [Fact]
    public void A_recipe_that_does_not_compile_names_every_place()
    {
        _fixture.WriteFile("known-plugins.txt", "verb\tOriginScript.Route53\tDns\noutput\tOriginScript.Ec2\tInstanceId\n");
        _fixture.AssertRefused(
            _fixture.WriteFile("r.csx", "Host(\"a\").Dns(\"x\");\nHots(\"b\");\nstring n = null;"),
            "ROOT/r.csx(1,11): .Dns is a verb of OriginScript.Route53. It is not installed. Put its folder, OriginScript.Route53, in ~/.local/share/originscript/plugins or in a folder listed in ORIGIN_PLUGINS.\nROOT/r.csx(2,1): Hots is not defined. Did you mean Host?"
        );
    }

    [Fact]
    public void An_output_of_a_plugin_that_is_not_installed_is_named_with_it()
    {
        _fixture.WriteFile("known-plugins.txt", "output\tRacks\tSerialNumber\nno line of this file\n");
        _fixture.AssertRefused(
            _fixture.WriteFile("r.csx", "_ = Host(\"a\").SerialNumber;"),
            "ROOT/r.csx(1,15): .SerialNumber is an output of Racks. It is not installed. Put its folder, Racks, in ~/.local/share/originscript/plugins or in a folder listed in ORIGIN_PLUGINS."
        );
    }

    [Fact]
    public void A_recipe_that_does_not_compile_is_of_its_own_kind() =>
        Assert.Equal(
            3,
            Assert
                .Throws<CompileException>(() =>
                    _fixture.CreateLoader().Load(_fixture.WriteFile("r.csx", "Hots(\"b\");\nHots(\"c\");\nstring n = null;"))
                )
                .Diagnostics.Count
        );

    [Fact]
    public Task A_missing_output_names_the_verbs_that_provide_it()
    {
        _fixture.BuildPlugin("Racks", RacksSource);
        return AssertFails(
            "Host(\"a\").Label(Host(\"a\").SerialNumber);",
            "ROOT/r.csx(1,11): a/racks:label needs {a.serial}, which no earlier step provides. Call .Mount(rack) or .Serial() before it."
        );
    }

    [Fact]
    public Task A_missing_output_that_no_verb_provides()
    {
        _fixture.BuildPlugin("Racks", RacksSource);
        return AssertFails(
            "Host(\"a\").Label(Host(\"a\").Ip);",
            "ROOT/r.csx(1,11): a/racks:label needs {a.ip}, which no earlier step provides. No installed plugin has a verb that provides it."
        );
    }

    [Fact]
    public Task An_exception_names_the_line() =>
        AssertFails(
            "var hosts = new string[1];\n\n   var last = hosts[7];",
            "ROOT/r.csx(3,15): The recipe failed with IndexOutOfRangeException: Index was outside the bounds of the array."
        );

    [Fact]
    public Task An_exception_behind_an_await_names_the_line() =>
        AssertFails(
            "await Task.Yield();\nthrow new InvalidOperationException(\"No.\");",
            "ROOT/r.csx(2,1): The recipe failed with InvalidOperationException: No."
        );

    [Fact]
    public Task An_origin_error_is_shown_with_its_line() =>
        AssertFails(
            "Host(\"ok\");\nHost(\"Not OK\");",
            "ROOT/r.csx(2,1): \"Not OK\" is not a valid host name: it must be one DNS label of a-z, 0-9 and hyphens, at most 63 characters long. Write Host(\"not-ok\")."
        );

    [Fact]
    public Task An_argument_that_was_not_given_is_shown_with_its_line() =>
        AssertFails("var host = Argument(\"host\", \"Which one.\");", "ROOT/r.csx(1,12): The recipe r needs its argument HOST (Which one.).");

    [Fact]
    public Task An_error_in_a_loaded_file_names_that_file()
    {
        _fixture.WriteFile("net.csx", "void Web(string name)\n{\n    Host(name);\n}");
        return AssertFails(
            "#load \"net.csx\"\nWeb(\"A\");",
            "ROOT/net.csx(3,5): \"A\" is not a valid host name: it must be one DNS label of a-z, 0-9 and hyphens, at most 63 characters long. Write Host(\"a\")."
        );
    }

    [Fact]
    public Task A_verbs_error_is_shown_with_the_line_that_called_it()
    {
        _fixture.BuildPlugin(
            "Bad",
            "namespace B { public static class V { public static HostBuilder Fly(this HostBuilder host) => throw new ArgumentException(\"It has no wings.\"); } }"
        );
        return AssertFails(
            "Host(\"a\")\n    .Fly();",
            "ROOT/r.csx(2,6): Bad failed with ArgumentException: It has no wings. Report this to the author of the plugin."
        );
    }

    [Fact]
    public Task A_null_that_the_compiler_cannot_see_is_not_reported_as_a_defect()
    {
        _fixture.BuildPlugin(
            "Null",
            """

            #nullable enable
            namespace N { public static class V { public static HostBuilder Long(this HostBuilder host, string name, string? key = null) => name.Length > 0 ? host : host; } }
            """
        );
        return AssertFails(
            "string[] names = new string[1];\nHost(\"a\")\n    .Long(names[0]);",
            "ROOT/r.csx(3,6): .Long failed with NullReferenceException. Check that no argument is null (\"name\"); if none is, report this to the author of Null."
        );
    }

    [Fact]
    public async Task Out_of_the_cache_the_line_is_the_same()
    {
        _fixture.CreateLoader().Load(_fixture.WriteFile("r.csx", "\nHost(\"A\");"));
        await AssertFails(
            "\nHost(\"A\");",
            "ROOT/r.csx(2,1): \"A\" is not a valid host name: it must be one DNS label of a-z, 0-9 and hyphens, at most 63 characters long. Write Host(\"a\")."
        );
    }

    [Fact]
    public async Task The_frames_have_the_names_of_the_source()
    {
        var path = _fixture.WriteFile(
            "r.csx",
            "void Outer() => new[] { 1 }.Select(n => Inner(n)).ToList();\nint Inner(int n) => throw new InvalidOperationException();\nawait Task.Yield();\nOuter();"
        );
        var fault = await Assert.ThrowsAsync<RecipeEvaluationException>(() =>
            _fixture.CreateLoader().Load(path).AddSteps(new Recipe("r", _fixture.Path))
        );
        Assert.Equal(
            ["r.csx(2,21) in Inner", "r.csx(1,41) in a lambda", "r.csx(1,51) in Outer", "r.csx(4,1) in the recipe"],
            fault.Frames.Select(Path.GetFileName)
        );
    }

    [Fact]
    public async Task One_step_wanted_twice_is_left_to_the_one_who_reads_again()
    {
        _fixture.BuildPlugin(
            "Wants",
            """
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
            """.Replace("class Want(", "class WantStep(", StringComparison.Ordinal).Replace("new Want(", "new WantStep(", StringComparison.Ordinal)
        );
        var path = _fixture.WriteFile("r.csx", "Host(\"a\").Wants(\"x\").Wants(\"y\");");
        var error = await Assert.ThrowsAsync<RecipeException>(() => _fixture.CreateLoader().Load(path).AddSteps(new Recipe("r", _fixture.Path)));
        Assert.Equal([new StepId("a", "want", ""), new StepId("a", "want", "")], error.Conflict);
    }

    [Fact]
    public async Task A_plugin_without_its_own_dependency_is_named()
    {
        var dependency = TestAssemblyCompiler.CompileAssembly(
            _fixture.GetPath("plugins", "Lean", "Dependency.dll"),
            "public static class Dependency { public static string Name => \"x\"; }"
        );
        _fixture.BuildPlugin(
            "Lean",
            "namespace L { public static class V { public static HostBuilder Fly(this HostBuilder host) => host.Recipe.Host(Dependency.Name); } }",
            dependency
        );
        File.Delete(dependency);
        var path = _fixture.WriteFile("r.csx", "Host(\"a\").Fly();");
        var error = await Assert.ThrowsAsync<PluginException>(() => _fixture.CreateLoader().Load(path).AddSteps(new Recipe("r", _fixture.Path)));
        Assert.StartsWith(
            "ROOT/r.csx(1,11): Lean is incomplete or was built for another version of what it uses (Could not load file or assembly 'Dependency,",
            _fixture.ScrubPaths(error.Message),
            StringComparison.Ordinal
        );
    }

    public void Dispose() => _fixture.Dispose();

    private async Task AssertFails(string source, string sentence)
    {
        var path = _fixture.WriteFile("r.csx", source);
        var error = await Assert.ThrowsAsync<RecipeEvaluationException>(() =>
            _fixture.CreateLoader().Load(path).AddSteps(new Recipe("r", _fixture.Path))
        );
        Assert.Equal(sentence, _fixture.ScrubPaths(error.Message));
    }
}
