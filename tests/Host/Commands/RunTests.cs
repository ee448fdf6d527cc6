using OriginScript.Host.Platform;

namespace OriginScript.Host.Tests.Commands;

public sealed class RunTests : IDisposable
{
    private readonly CommandRunnerHarness _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public async Task Without_a_terminal_it_does_not_ask()
    {
        await _scene.Run(Tea, new());
        Assert.Equal("top: tea", _scene.Shelf.StateText);
        Assert.StartsWith("There is no terminal to ask on: the plan is applied without confirmation.\n", _scene.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_goes_to_standard_output_and_the_summary_to_standard_error()
    {
        await _scene.Run(Tea);
        Assert.Equal(
            ("host oak\n+ task: shelf:box oak top tea                                         # box of tea\n", "1 created in 0.0 s.\n"),
            (_scene.Output, _scene.Errors)
        );
    }

    [Fact]
    public async Task On_a_terminal_the_plan_and_the_question_go_to_standard_error()
    {
        _scene.Input = "y";
        await _scene.Run(Tea);
        Assert.Equal(
            """
            host oak
            + task: shelf:box oak top tea                                         # box of tea

            1 to create.
            Apply these changes? [y/N] 1 created in 0.0 s.

            """,
            _scene.Errors
        );
    }

    [Theory]
    [InlineData("n")]
    [InlineData("")]
    [InlineData("what?")]
    public async Task Anything_but_a_yes_leaves_the_world_alone(string answer)
    {
        _scene.Input = answer;
        Assert.Equal((ExitCode.Cancelled, 0), (await _scene.Run(Tea), _scene.Shelf.WriteCount));
    }

    [Fact]
    public async Task Yes_beforehand_asks_nothing()
    {
        _scene.Input = "n";
        await _scene.Run(Tea, new() { AssumeYes = true });
        Assert.Equal("top: tea", _scene.Shelf.StateText);
    }

    [Fact]
    public async Task Without_changes_it_does_not_ask()
    {
        await _scene.Run(Tea);
        _scene.Input = "n";
        _ = _scene.Errors;
        await _scene.Run(Tea);
        Assert.Equal("1 unchanged in 0.0 s.\n", _scene.Errors);
    }

    [Fact]
    public async Task A_failure_names_the_step_its_reason_what_waited_for_it_and_how_to_resume()
    {
        _scene.Shelf.RefusedBox = "top";
        await _scene.Run(recipe => recipe.Host("oak").Box("far", "ink").Box("top", "tea").Box("low", "jam"));
        Assert.Equal(
            """
            failed oak/shelf:box/top: The shelf has no room for top. Make room.
            not started (waits for a step that failed): oak/shelf:box/low
            1 created, 1 failed, 1 not started in 0.0 s. Run it again to resume.

            """,
            _scene.Errors
        );
    }

    [Fact]
    public async Task A_failure_has_its_exit_code()
    {
        _scene.Shelf.RefusedBox = "top";
        Assert.Equal(ExitCode.StepFailed, await _scene.Run(Tea));
    }

    [Fact]
    public async Task A_run_after_a_failure_says_that_it_continues()
    {
        _scene.Shelf.RefusedBox = "top";
        await _scene.Run(Both);
        _scene.Shelf.RefusedBox = "";
        _ = _scene.Errors;
        await _scene.Run(Both);
        Assert.StartsWith("The run of 2026-01-01 00:00 UTC failed; this run continues it.\n", _scene.Errors);

        static void Both(Recipe recipe) => recipe.Host("oak").Box("low", "jam").Box("top", "tea");
    }

    [Fact]
    public async Task After_a_failure_that_changed_nothing_there_is_nothing_to_continue()
    {
        _scene.Shelf.RefusedBox = "top";
        await _scene.Run(Tea);
        _scene.Shelf.RefusedBox = "";
        _ = _scene.Errors;
        await _scene.Run(Tea);
        Assert.Equal("1 created in 0.0 s.\n", _scene.Errors);
    }

    [Fact]
    public async Task A_journal_in_use_is_reported_before_anything_is_asked()
    {
        _scene.Input = "y";
        Exception? second = null;
        _scene.Shelf.BeforeWrite = _ => second = Record.Exception(() => _scene.Run(Tea).GetAwaiter().GetResult());
        await _scene.Run(Tea);
        Assert.Contains("is in use by ada@desk, pid 1", second!.Message);
    }

    [Fact]
    public async Task Quiet_leaves_the_data_alone()
    {
        using var scene = new CommandRunnerHarness { Options = new() { Quiet = true } };
        await scene.Run(Tea);
        Assert.Empty(scene.Errors);
    }

    [Fact]
    public async Task Verbose_says_when_each_step_begins_and_ends()
    {
        using var scene = new CommandRunnerHarness
        {
            Options = new()
            {
                Verbose = true,
                PluginOptions = new Dictionary<string, string> { ["region"] = "eu-central-1" },
            },
        };
        await scene.Run(Tea);
        Assert.Equal(
            """
            - region: eu-central-1 (--region)
            - oak/shelf:box/top: started
            - oak/shelf:box/top: created in 0.0 s
            1 created in 0.0 s.

            """,
            scene.Errors
        );
    }

    [Fact]
    public async Task The_first_interruption_finishes_operations_in_progress_and_starts_no_more()
    {
        _scene.Shelf.BeforeWrite = _ => _scene.PressCtrlC();
        var code = await _scene.Run(recipe => recipe.Host("oak").Box("top", "tea").Box("low", "jam"));
        Assert.Equal((ExitCode.Cancelled, "top: tea"), (code, _scene.Shelf.StateText));
    }

    [Fact]
    public async Task An_interrupted_run_says_what_it_does_and_what_it_left()
    {
        _scene.Shelf.BeforeWrite = _ => _scene.PressCtrlC();
        await _scene.Run(recipe => recipe.Host("oak").Box("top", "tea").Box("low", "jam"));
        Assert.Equal(
            """
            Finishing the operations in progress; press Ctrl-C again to abort.
            not started (cancelled): oak/shelf:box/low
            1 created, 1 not started in 0.0 s. Run it again to resume.

            """,
            _scene.Errors
        );
    }

    [Fact]
    public async Task The_second_interruption_aborts_operations_in_progress()
    {
        _scene.Shelf.WhileWriting = cancel =>
        {
            _scene.PressCtrlC();
            _scene.PressCtrlC();
            return Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancel);
        };
        await _scene.Run(Tea);
        Assert.Equal(
            """
            Finishing the operations in progress; press Ctrl-C again to abort.
            Aborting.
            failed oak/shelf:box/top: aborted while in progress; the next run checks whether it completed
            1 failed in 0.0 s. Run it again to resume.

            """,
            _scene.Errors
        );
    }

    [Fact]
    public async Task As_json_the_run_is_steps_and_a_summary()
    {
        using var scene = new CommandRunnerHarness { Options = new() { Json = true } };
        await scene.Run(Tea);
        Assert.EndsWith("{\"type\":\"summary\",\"steps\":1,\"hosts\":1,\"create\":1}\n", scene.Output);
    }

    private static void Tea(Recipe recipe) => recipe.Host("oak").Box("top", "tea");
}
