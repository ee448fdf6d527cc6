using OriginScript.Host.Tests.Plugins;

namespace OriginScript.EndToEnd.Tests;

/// <summary>The program with a plugin whose code throws what is no sentence for a user.</summary>
public sealed class BrokenPluginTests : IDisposable
{
    private const string Source = """
        namespace B
        {
            public sealed class P : IPlugin { public void Register(Ports ports) { } }

            public sealed record Note(string Text);

            public sealed class BrokenStep(HostBuilder host, string where) : Step<Note>(host.Id("broken:step"), host.Name, where)
            {
                private string File => System.IO.Path.Combine(host.Recipe.RecipeDirectory, "written");
                protected override Note? Want(Run run) => new(At("want", "x"));
                protected override Task<Note?> Read(Run run) => Task.FromResult(System.IO.File.Exists(File) ? new Note(At("read", "x")) : At("read", (Note?)null));
                protected override Task Write(Run run, Note? now, Note want) => System.IO.File.WriteAllTextAsync(File, At("write", "x"));
                protected override Task Delete(Run run, Note now) => System.IO.File.WriteAllTextAsync(File, At("delete", "x"));
                private T At<T>(string place, T value) => place == where ? throw new NullReferenceException() : value;
            }

            public static class V
            {
                /// <summary>Breaks.</summary>
                [Task("broken:step")]
                public static HostBuilder Break(this HostBuilder host, string where) => where == "verb" ? throw new InvalidOperationException("Out of luck") : host.Add(new BrokenStep(host, where));

                /// <summary>Breaks.</summary>
                [Task("broken:list")]
                public static Task<IReadOnlyList<string>> List(Run run) => throw new KeyNotFoundException("No key.");
            }
        }
        """;

    private const string Failure =
        "Broken failed with NullReferenceException: Object reference not set to an instance of an object. Report this to the author of the plugin.";

    private readonly TestFolder _folder = new();
    private readonly Origin _origin;

    public BrokenPluginTests()
    {
        TestAssemblyCompiler.CompileAssembly(Path.Combine(_folder.Path, "plugins", "Broken", "Broken.dll"), Source);
        _origin = new() { Folder = _folder.Path };
        _origin.Environment["ORIGIN_PLUGINS"] = Path.Combine(_folder.Path, "plugins");
    }

    public void Dispose()
    {
        _origin.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("want", "plan")]
    [InlineData("want", "run")]
    [InlineData("read", "plan", "--live")]
    [InlineData("read", "run")]
    [InlineData("write", "run")]
    public async Task A_step_that_throws_is_shown_with_type_and_plugin(string where, params string[] command) =>
        AssertFails(Failure, await Run(where, command));

    [Fact]
    public async Task An_undo_that_throws_is_shown_with_type_and_plugin()
    {
        Assert.Equal(0, (await Run("delete", "run")).ExitCode);
        AssertFails(Failure, await Run("delete", "undo"));
    }

    [Fact]
    public async Task A_verb_that_throws_is_shown_with_its_line() =>
        AssertFails(
            "r.csx(1,13): Broken failed with InvalidOperationException: Out of luck. Report this to the author of the plugin.",
            await Run("verb", "plan")
        );

    [Fact]
    public async Task A_query_that_throws_is_shown_with_type_and_plugin() =>
        AssertFails("Broken failed with KeyNotFoundException: No key. Report this to the author of the plugin.", await _origin.Run("broken:list"));

    [Fact]
    public async Task Verbose_shows_the_trace_below_the_sentence()
    {
        var run = await Run("write", "run", "--verbose");
        AssertFails(Failure, run);
        Assert.Contains("at B.BrokenStep.", run.Errors);
    }

    private async Task<Outcome> Run(string where, params string[] command)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "r.csx"), $"Host(\"web\").Break(\"{where}\");");
        return await _origin.Run([command[0], "r.csx", .. command[1..], .. command[0] == "plan" ? (string[])[] : ["--yes"]]);
    }

    private static void AssertFails(string sentence, Outcome outcome)
    {
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains(sentence, outcome.Errors);
    }
}
