using OriginScript.Engine;
using OriginScript.Host.Platform;

namespace OriginScript.Host.Tests.Commands;

/// <summary>Options that were left out or do not fit: the journals and hosts that may be meant are named.</summary>
public sealed class RelatedJournalTests : IDisposable
{
    private readonly CommandRunnerHarness _scene = new();

    private string Folder => Path.Combine(_scene.Folder, "journals");

    private JournalSummary Only => Assert.Single(JournalSummary.ReadFolder(Folder));

    public void Dispose() => _scene.Dispose();

    [Fact]
    public async Task A_live_plan_says_that_such_a_run_starts_nothing()
    {
        await _scene.Run(Two);
        _ = _scene.Errors;
        Assert.Equal(ExitCode.StepFailed, await _scene.CreateRunner().Plan(_scene.CreateMovedTarget(Two), new() { IsLive = true }));
        Assert.Contains($"  {Only.Id} shelf size=small: 2 changes on oak", _scene.Errors);
        Assert.Equal(ExitCode.Success, await _scene.CreateRunner().Plan(_scene.CreateMovedTarget(Two), new() { IsLive = true, Journal = Only.Id }));
    }

    [Fact]
    public async Task The_error_event_of_such_a_run_has_the_journals()
    {
        await _scene.Run(Two);
        using var json = new CommandRunnerHarness
        {
            Options = new() { State = Folder, Json = true },
        };
        await json.CreateRunner().Run(_scene.CreateMovedTarget(Two), new());
        Assert.Contains(Only.Id, json.LastMessage, StringComparison.Ordinal);
        Assert.EndsWith("Nothing was started.", json.LastMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_single_task_made_does_not_stop_a_recipe()
    {
        await _scene.CreateRunner().Run(_scene.CreateMovedTarget(Two) with { IsRecipe = false, RecipePath = null }, new());
        Assert.Equal(ExitCode.Success, await _scene.Run(Two));
    }

    [Fact]
    public async Task Runs_in_the_sandbox_are_named_when_the_option_was_left_out()
    {
        await _scene.Run(Two);
        var sandbox = Directory
            .CreateDirectory(Path.Combine(_scene.Folder, "home", ".local", "share", "originscript", "sandbox", "journals"))
            .FullName;
        var id = Only.Id;
        foreach (var file in Directory.EnumerateFiles(Folder))
            File.Move(file, Path.Combine(sandbox, Path.GetFileName(file)));
        _scene.UsesDefaultState = true;
        _ = _scene.Errors;
        Assert.Equal(ExitCode.StepFailed, await _scene.Undo(Two));
        Assert.Equal(
            $"""
            No run of scripts/shelf.csx at this path with these arguments has changes here, but others have changes that are not undone:
              {id} shelf size=small: 2 changes on oak; last run 2026-01-01 00:00 UTC by ada@desk, pid 1
            To undo the changes of one of them, pass the options that its run was given, such as --sandbox, --journal ID and its arguments.

            """,
            _scene.Errors
        );
        await _scene.CreateRunner().ListJournals();
        Assert.EndsWith("origin journal list --sandbox.\n", _scene.Errors);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Only_a_run_can_start_another_journal(bool undo)
    {
        await _scene.Run(Two);
        var refused = await Assert.ThrowsAsync<UsageException>(() =>
            undo ? _scene.Undo(Two, new() { Journal = "new" }) : _scene.Plan(Two, new() { IsLive = true, Journal = "new" })
        );
        Assert.StartsWith("--journal new starts another journal, which only origin run does.", refused.Message);
    }

    [Fact]
    public async Task A_journal_of_a_run_with_other_arguments_says_which()
    {
        await _scene.Run(Two);
        var refused = await Assert.ThrowsAsync<UsageException>(() =>
            _scene
                .CreateRunner()
                .Undo(_scene.CreateMovedTarget(recipe => recipe.Host("elm").Box("top", "tea")), new() { AssumeYes = true, Journal = Only.Id })
        );
        Assert.Equal(
            $"moved/shelf.csx with these arguments has none of the steps in the journal {Only.Id}. Its run was: shelf size=small. Pass the same recipe and arguments.",
            refused.Message
        );
    }

    [Fact]
    public async Task An_undo_of_a_host_that_nobody_knows_is_refused()
    {
        await _scene.Run(Two);
        var refused = await Assert.ThrowsAsync<UsageException>(() => _scene.Undo(Two, new() { AssumeYes = true, OnlyHost = "ash" }));
        Assert.Equal("shelf has no host \"ash\". Set --only to one of oak.", refused.Message);
    }

    [Fact]
    public async Task A_run_that_failed_is_not_said_to_be_interrupted()
    {
        _scene.Shelf.RefusedBox = "top";
        await _scene.Run(Two);
        Assert.Equal(RunStatus.Failed, Only.LastRunStatus);
        _ = _scene.Output;
        await _scene.CreateRunner().ListJournals();
        Assert.EndsWith("by ada@desk, pid 1, failed\n", _scene.Output);
    }

    [Fact]
    public async Task After_an_undo_its_lines_have_the_values_of_outputs()
    {
        await _scene.Run(Linked);
        _ = _scene.Output;
        await _scene.Undo(Linked);
        Assert.DoesNotContain("{", _scene.Output, StringComparison.Ordinal);

        static void Linked(Recipe recipe)
        {
            var oak = recipe.Host("oak").Box("top", "tea");
            oak.Box("low", $"{oak.Output("top")}");
        }
    }

    [Fact]
    public async Task Faults_without_a_sandbox_are_refused()
    {
        using var scene = new CommandRunnerHarness { Options = new() { Faults = "throttle:3" } };
        foreach (var live in new[] { false, true })
        {
            var refused = await Assert.ThrowsAsync<UsageException>(() => scene.Plan(Two, new() { IsLive = live }));
            Assert.Equal("--faults injects faults into the sandbox only. Pass --sandbox as well, or omit --faults.", refused.Message);
        }
    }

    private static void Two(Recipe recipe) => recipe.Host("oak").Box("top", "tea").Box("low", "jam");
}
