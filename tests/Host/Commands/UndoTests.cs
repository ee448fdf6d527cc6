using OriginScript.Host.Platform;

namespace OriginScript.Host.Tests.Commands;

public sealed class UndoTests : IDisposable
{
    private readonly CommandRunnerHarness _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public async Task Without_a_run_there_is_nothing_to_undo()
    {
        var code = await _scene.Undo(Two);
        Assert.Equal(
            (ExitCode.Success, "Nothing to undo: no run of scripts/shelf.csx with these arguments has made changes here that are not undone yet.\n"),
            (code, _scene.Errors)
        );
    }

    [Fact]
    public async Task Without_a_run_it_makes_no_journal()
    {
        await _scene.Undo(Two);
        Assert.Empty(Directory.GetFileSystemEntries(_scene.Folder));
    }

    [Fact]
    public async Task It_undoes_the_last_change_first()
    {
        await _scene.Run(Two);
        _ = (_scene.Output, _scene.Errors);
        await _scene.Undo(Two);
        Assert.Equal(
            (
                """
                host oak
                - task: shelf:box oak low jam                                         # box of jam
                - task: shelf:box oak top tea                                         # box of tea

                """,
                "2 deleted in 0.0 s.\n"
            ),
            (_scene.Output, _scene.Errors)
        );
    }

    [Fact]
    public async Task On_a_terminal_it_shows_what_would_be_deleted_and_asks()
    {
        await _scene.Run(Two);
        _scene.Input = "n";
        _ = _scene.Errors;
        await _scene.Undo(Two);
        Assert.EndsWith("\n2 to delete.\nUndo these changes? [y/N] Nothing was undone.\n", _scene.Errors);
    }

    [Fact]
    public async Task A_no_keeps_everything()
    {
        await _scene.Run(Two);
        _scene.Input = "n";
        Assert.Equal((ExitCode.Cancelled, "low: jam\ntop: tea"), (await _scene.Undo(Two), _scene.Shelf.StateText));
    }

    [Fact]
    public async Task What_somebody_changed_since_is_kept_and_said_so()
    {
        await _scene.Run(Two);
        _scene.Shelf["top"] = "gold";
        _ = _scene.Output;
        await _scene.Undo(Two);
        var line = Assert.Single(
            _scene.Output.Split('\n'),
            line => line.EndsWith("# somebody changed it since, box of tea -> box of gold", StringComparison.Ordinal)
        );
        Assert.StartsWith("k task: ", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_summary_counts_what_is_kept_and_what_was_gone_already()
    {
        await _scene.Run(recipe => recipe.Host("oak").Box("top", "tea").Box("low", "jam").Box("far", "ink"));
        _scene.Shelf["top"] = "gold";
        _scene.Shelf.Remove("low");
        _ = _scene.Errors;
        await _scene.Undo(recipe => recipe.Host("oak").Box("top", "tea").Box("low", "jam").Box("far", "ink"));
        Assert.Equal("1 deleted, 1 already undone, 1 kept in 0.0 s.\n", _scene.Errors);
    }

    [Fact]
    public async Task A_step_that_the_recipe_has_no_more_is_kept_and_said_so()
    {
        await _scene.Run(Two);
        _ = _scene.Errors;
        await _scene.Undo(recipe => recipe.Host("oak").Box("top", "tea"));
        Assert.StartsWith(
            "scripts/shelf.csx no longer contains steps that earlier runs applied on oak; their changes are left as they are: shelf:box. To undo them, put the steps back and run undo.\n",
            _scene.Errors
        );
    }

    [Fact]
    public async Task Then_not_everything_is_undone()
    {
        await _scene.Run(Two);
        Assert.Equal((ExitCode.StepFailed, "low: jam"), (await _scene.Undo(recipe => recipe.Host("oak").Box("top", "tea")), _scene.Shelf.StateText));
    }

    [Fact]
    public async Task A_run_of_the_recipe_without_it_says_so_too()
    {
        await _scene.Run(Two);
        _ = _scene.Errors;
        await _scene.Run(recipe => recipe.Host("elm").Box("top", "tea"));
        Assert.Contains(
            "no longer contains steps that earlier runs applied on oak; their changes are left as they are: shelf:box, shelf:box.",
            _scene.Errors
        );
    }

    [Fact]
    public async Task And_so_does_a_live_plan()
    {
        await _scene.Run(Two);
        _ = _scene.Errors;
        await _scene.Plan(recipe => recipe.Host("elm").Box("top", "tea"), new() { IsLive = true });
        Assert.Contains("no longer contains steps that earlier runs applied on oak", _scene.Errors);
    }

    [Fact]
    public async Task Without_a_terminal_it_needs_yes()
    {
        await _scene.Run(Two);
        var refused = await Assert.ThrowsAsync<UsageException>(() => _scene.Undo(Two, new()));
        Assert.Equal("undo needs confirmation and there is no terminal. Pass --yes.", refused.Message);
    }

    [Fact]
    public async Task With_standard_error_redirected_it_needs_yes()
    {
        (_scene.Input, _scene.AreErrorsRedirected) = ("", true);
        await Assert.ThrowsAsync<UsageException>(() => _scene.Run(Two));
        Assert.Equal("", _scene.Shelf.StateText);
    }

    [Fact]
    public async Task Undone_twice_there_is_nothing_left()
    {
        await _scene.Run(Two);
        await _scene.Undo(Two);
        _ = _scene.Errors;
        await _scene.Undo(Two);
        Assert.StartsWith("Nothing to undo", _scene.Errors);
    }

    private static void Two(Recipe recipe) => recipe.Host("oak").Box("top", "tea").Box("low", "jam");
}
