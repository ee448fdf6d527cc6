namespace OriginScript.Host.Tests.Running;

public sealed class RunTests : IDisposable
{
    private readonly Scene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public async Task Where_nobody_can_be_asked_it_asks_nobody()
    {
        await _scene.Run(Tea);
        Assert.Equal("top: tea", _scene.Shelf.Picture);
    }

    [Fact]
    public async Task The_log_is_data_and_the_summary_is_talk()
    {
        await _scene.Run(Tea);
        Assert.Equal(
            ("host oak\n+ task: shelf:box oak top tea                                         # box of tea\n", "1 created in 0.0 s.\n"),
            (_scene.Output, _scene.Errors));
    }

    [Fact]
    public async Task A_person_sees_the_plan_and_the_question_beside_the_data()
    {
        _scene.Answers = "y";
        await _scene.Run(Tea);
        Assert.Equal(
            """
            host oak
            + task: shelf:box oak top tea                                         # box of tea

            1 to create.
            Carry it out? [y/N] 1 created in 0.0 s.

            """,
            _scene.Errors);
    }

    [Theory]
    [InlineData("n")]
    [InlineData("")]
    [InlineData("what?")]
    public async Task Anything_but_a_yes_leaves_the_world_alone(string answer)
    {
        _scene.Answers = answer;
        Assert.Equal((ExitCode.Cancelled, 0), (await _scene.Run(Tea), _scene.Shelf.Writes));
    }

    [Fact]
    public async Task Yes_beforehand_asks_nothing()
    {
        _scene.Answers = "n";
        await _scene.Run(Tea, new() { Yes = true });
        Assert.Equal("top: tea", _scene.Shelf.Picture);
    }

    [Fact]
    public async Task A_person_is_not_asked_about_nothing()
    {
        await _scene.Run(Tea);
        _scene.Answers = "n";
        _ = _scene.Errors;
        await _scene.Run(Tea);
        Assert.Equal("1 unchanged in 0.0 s.\n", _scene.Errors);
    }

    [Fact]
    public async Task A_failure_names_the_step_its_reason_what_waited_for_it_and_the_way_on()
    {
        _scene.Shelf.Refuses = "top";
        await _scene.Run(recipe => recipe.Host("oak").Box("far", "ink").Box("top", "tea").Box("low", "jam"));
        Assert.Equal(
            """
            failed oak/shelf:box/top: The shelf has no room for top. Make room.
            not started (waits for a step that failed): oak/shelf:box/low
            1 created, 1 failed, 1 not started in 0.0 s. Run it again to go on.

            """,
            _scene.Errors);
    }

    [Fact]
    public async Task A_failure_has_its_exit_code()
    {
        _scene.Shelf.Refuses = "top";
        Assert.Equal(ExitCode.StepFailed, await _scene.Run(Tea));
    }

    [Fact]
    public async Task A_run_after_a_failure_says_that_it_goes_on()
    {
        _scene.Shelf.Refuses = "top";
        await _scene.Run(Tea);
        _scene.Shelf.Refuses = "";
        _ = _scene.Errors;
        await _scene.Run(Tea);
        Assert.StartsWith("The run of 2026-01-01 00:00 UTC did not come to its end; going on from its journal.\n", _scene.Errors);
    }

    [Fact]
    public async Task A_journal_in_use_is_said_before_anything_is_asked()
    {
        _scene.Answers = "y";
        Exception? second = null;
        _scene.Shelf.Before = _ => second = Record.Exception(() => _scene.Run(Tea).GetAwaiter().GetResult());
        await _scene.Run(Tea);
        Assert.Contains("is in use by ada@desk, pid 1", second!.Message);
    }

    [Fact]
    public async Task Quiet_leaves_the_data_alone()
    {
        using var scene = new Scene { Options = new() { Quiet = true } };
        await scene.Run(Tea);
        Assert.Empty(scene.Errors);
    }

    [Fact]
    public async Task Verbose_says_when_each_step_begins_and_ends()
    {
        using var scene = new Scene { Options = new() { Verbose = true, Region = "eu-central-1" } };
        await scene.Run(Tea);
        Assert.Equal(
            """
            - credentials: the SDK's own chain
            - region: eu-central-1 (--region)
            - oak/shelf:box/top: begun
            - oak/shelf:box/top: created in 0.0 s
            1 created in 0.0 s.

            """,
            scene.Errors);
    }

    [Fact]
    public async Task The_first_interruption_finishes_what_is_under_way_and_begins_nothing_more()
    {
        _scene.Shelf.Before = _ => _scene.Press();
        var code = await _scene.Run(recipe => recipe.Host("oak").Box("top", "tea").Box("low", "jam"));
        Assert.Equal((ExitCode.Cancelled, "top: tea"), (code, _scene.Shelf.Picture));
    }

    [Fact]
    public async Task An_interrupted_run_says_what_it_does_and_what_it_left()
    {
        _scene.Shelf.Before = _ => _scene.Press();
        await _scene.Run(recipe => recipe.Host("oak").Box("top", "tea").Box("low", "jam"));
        Assert.Equal(
            """
            Finishing what is under way; press Ctrl-C again to stop at once.
            not started (cancelled): oak/shelf:box/low
            1 created, 1 not started in 0.0 s. Run it again to go on.

            """,
            _scene.Errors);
    }

    [Fact]
    public async Task The_second_interruption_gives_up_what_is_under_way()
    {
        _scene.Shelf.During = cancel =>
        {
            _scene.Press();
            _scene.Press();
            return Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancel);
        };
        await _scene.Run(Tea);
        Assert.Equal(
            """
            Finishing what is under way; press Ctrl-C again to stop at once.
            Stopping at once.
            failed oak/shelf:box/top: given up in mid-flight; run again, and it is looked for first
            1 failed in 0.0 s. Run it again to go on.

            """,
            _scene.Errors);
    }

    [Fact]
    public async Task As_json_the_run_is_steps_and_a_summary()
    {
        using var scene = new Scene { Options = new() { Json = true } };
        await scene.Run(Tea);
        Assert.EndsWith("{\"type\":\"summary\",\"steps\":1,\"hosts\":1,\"create\":1}\n", scene.Output);
    }

    private static void Tea(Recipe recipe) => recipe.Host("oak").Box("top", "tea");
}
