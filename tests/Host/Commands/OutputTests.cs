using System.Text.Json;

namespace OriginScript.Host.Tests.Commands;

/// <summary>What the programs of a run print is seen, and stored.</summary>
public sealed class OutputTests : IDisposable
{
    private readonly CommandRunnerHarness _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public async Task A_recipe_shows_it_on_standard_error_with_the_host_s_name()
    {
        await _scene.Run(Talk);
        var lines = _scene.Errors.Split('\n');
        Assert.Contains("oak | one", lines);
        Assert.Contains("oak | two", lines);
        Assert.Contains("elm | three", lines);
        Assert.DoesNotContain("one", _scene.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_single_effect_prints_it_as_its_own_on_both_streams()
    {
        await _scene.RunTask(Single(new TalkArguments()));
        Assert.Equal("one\n", _scene.Output);
        Assert.Equal("task: shelf:say oak a\ntwo\n- executed\n1 executed in 0.0 s.\n", _scene.Errors);
    }

    [Fact]
    public async Task It_is_stored_for_each_host_and_only_the_owner_can_read_it()
    {
        await _scene.Run(Talk);
        var files = Logs();
        Assert.Equal(["elm.log", "oak.log"], files.Select(Path.GetFileName));
        Assert.Equal("task: shelf:say oak a\nerr | two\nout | one\n", File.ReadAllText(files[1]).ReplaceLineEndings("\n"));
        Assert.Contains($"Output of the commands: {Path.GetDirectoryName(files[0])} (", _scene.Errors, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            foreach (var file in files)
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }

    [Fact]
    public async Task A_single_task_that_fails_names_the_file()
    {
        await _scene.RunTask(Single(new TalkArguments { Fails = true }));
        Assert.Contains($"Output of the commands: {Logs().Single()}\n", _scene.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_json_each_line_is_an_event()
    {
        using var scene = new CommandRunnerHarness { Options = new() { Json = true } };
        await scene.Run(Talk);
        var events = scene.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement);
        var shown = events
            .Where(line => line.GetProperty("type").GetString() == "output")
            .Select(line => $"{line.GetProperty("host")} {line.GetProperty("stream")} {line.GetProperty("text")}");
        Assert.Equal(["elm stdout three", "oak stderr two", "oak stdout one"], shown.Order(StringComparer.Ordinal));
        Assert.DoesNotContain("one", scene.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Control_characters_reach_neither_the_terminal_nor_the_file()
    {
        await _scene.Run(recipe => Add(recipe, "oak", (OutputStream.Output, "\e]0;title\a\e[2Jhidden\n")));
        Assert.DoesNotContain('\e', _scene.Errors);
        Assert.Contains("out | \\e]0;title\\x07\\e[2Jhidden", File.ReadAllText(Logs().Single()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_with_a_secret_shows_nothing()
    {
        await _scene.Run(recipe =>
        {
            var host = recipe.Host("oak");
            host.Add(new TalkingEffect(host, "a", (OutputStream.Output, "c2VjcmV0\n")) { Secret = new("hunter2-of-the-output-tests") });
        });
        Assert.DoesNotContain("c2VjcmV0", _scene.Errors, StringComparison.Ordinal);
        Assert.Empty(Logs());
    }

    [Fact]
    public async Task Quiet_shows_nothing_of_a_recipe()
    {
        using var scene = new CommandRunnerHarness { Options = new() { Quiet = true } };
        await scene.Run(Talk);
        Assert.Equal("", scene.Errors);
    }

    [Fact]
    public async Task Quiet_shows_what_a_task_prints_because_it_is_its_result()
    {
        using var scene = new CommandRunnerHarness { Options = new() { Quiet = true } };
        await scene.RunTask(Single(new TalkArguments()));
        Assert.Equal(("one\n", "two\n"), (scene.Output, scene.Errors));
    }

    [Fact]
    public async Task Only_the_logs_of_the_newest_runs_are_kept()
    {
        for (var i = 0; i < 60; i++)
            Directory.CreateDirectory(Path.Combine(_scene.Folder, "journals", "logs", $"2020010{i / 10}-00000{i % 10}-shelf-1"));
        await _scene.Run(Talk);
        Assert.Equal(50, Directory.GetDirectories(Path.Combine(_scene.Folder, "journals", "logs")).Length);
        Assert.Equal(2, Logs().Length);
    }

    private sealed record TalkArguments
    {
        public bool Fails { get; init; }
    }

    private static Func<Recipe, Text?> Single(TalkArguments arguments) =>
        recipe =>
        {
            var host = recipe.Host("oak");
            host.Add(new TalkingEffect(host, "a", (OutputStream.Output, "one\n"), (OutputStream.Error, "two\n")) { Fails = arguments.Fails });
            return null;
        };

    private static void Talk(Recipe recipe)
    {
        Add(recipe, "oak", (OutputStream.Output, "on"), (OutputStream.Error, "two\n"), (OutputStream.Output, "e\n"));
        Add(recipe, "elm", (OutputStream.Output, "three"));
    }

    private static void Add(Recipe recipe, string name, params (OutputStream, string)[] said)
    {
        var host = recipe.Host(name);
        host.Add(new TalkingEffect(host, "a", said));
    }

    private string[] Logs()
    {
        var folder = Path.Combine(_scene.Folder, "journals", "logs");
        return Directory.Exists(folder) ? [.. Directory.GetFiles(folder, "*.log", SearchOption.AllDirectories).Order(StringComparer.Ordinal)] : [];
    }
}
