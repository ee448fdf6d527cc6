using System.Text.RegularExpressions;
using OriginScript.Engine;
using OriginScript.Host.Platform;

namespace OriginScript.Host.Tests.Commands;

public sealed partial class JournalTests : IDisposable
{
    private readonly CommandRunnerHarness _scene = new();

    private string Folder => Path.Combine(_scene.Folder, "journals");

    private JournalSummary Only => Assert.Single(JournalSummary.ReadFolder(Folder));

    public void Dispose() => _scene.Dispose();

    [Fact]
    public async Task An_undo_of_a_recipe_that_was_moved_names_the_journal_and_fails()
    {
        await _scene.Run(Two);
        _ = _scene.Errors;
        var code = await _scene.CreateRunner().Undo(_scene.CreateMovedTarget(Two), new() { AssumeYes = true });
        Assert.Equal(
            (
                ExitCode.StepFailed,
                "low: jam\ntop: tea",
                $"""
                No run of moved/shelf.csx at this path with these arguments has changes here, but others have changes that are not undone:
                  {Only.Id} shelf size=small: 2 changes on oak; last run 2026-01-01 00:00 UTC by ada@desk, pid 1
                To undo the changes of one of them, pass --journal ID and the arguments that its run was given.

                """
            ),
            (code, _scene.Shelf.StateText, _scene.Errors)
        );
    }

    [Fact]
    public async Task And_one_that_was_renamed_is_found_by_its_steps()
    {
        await _scene.Run(Two);
        Assert.Equal(
            ExitCode.StepFailed,
            await _scene.CreateRunner().Undo(_scene.CreateMovedTarget(Two, "rack.csx", "rack"), new() { AssumeYes = true })
        );
        Assert.Contains($"{Only.Id} shelf size=small", _scene.Errors);
    }

    [Fact]
    public async Task An_undo_is_told_which_journal_is_meant()
    {
        await _scene.Run(Two);
        var code = await _scene.CreateRunner().Undo(_scene.CreateMovedTarget(Two), new() { AssumeYes = true, Journal = Only.Id });
        Assert.Equal((ExitCode.Success, "", 0), (code, _scene.Shelf.StateText, Only.Changes.Count));
    }

    [Fact]
    public async Task By_its_path_too_so_that_another_computer_can_undo()
    {
        await _scene.Run(Two);
        var copy = Directory.CreateDirectory(Path.Combine(_scene.Folder, "elsewhere")).FullName;
        foreach (var file in Directory.EnumerateFiles(Folder))
            File.Move(file, Path.Combine(copy, Path.GetFileName(file)));
        var journal = Directory.EnumerateFiles(copy, "*.journal").Single();
        Assert.Equal(
            ExitCode.Success,
            await _scene.CreateRunner().Undo(_scene.CreateMovedTarget(Two), new() { AssumeYes = true, Journal = journal })
        );
        Assert.Equal("", _scene.Shelf.StateText);
    }

    [Fact]
    public async Task A_journal_of_another_place_is_refused()
    {
        await _scene.Run(Two);
        using var elsewhere = new CommandRunnerHarness
        {
            Options = new()
            {
                State = Folder,
                PluginOptions = new Dictionary<string, string> { ["region"] = "eu-central-1" },
            },
        };
        var refused = await Assert.ThrowsAsync<UsageException>(() => elsewhere.Undo(Two, new() { AssumeYes = true, Journal = Only.Id }));
        Assert.Equal(
            $"The journal {Only.Id} is about no particular region, profile or endpoint, but this command works on region=eu-central-1. Pass the options that its run was given.",
            refused.Message
        );
    }

    [Fact]
    public async Task When_the_region_was_left_out_undo_does_not_say_that_there_is_nothing()
    {
        using var elsewhere = new CommandRunnerHarness
        {
            Options = new()
            {
                State = Folder,
                PluginOptions = new Dictionary<string, string> { ["region"] = "eu-central-1" },
            },
        };
        await elsewhere.Run(Two);
        Assert.Equal(ExitCode.StepFailed, await _scene.Undo(Two));
        Assert.Contains($"{Only.Id} shelf size=small: 2 changes on oak; region=eu-central-1; last run", _scene.Errors);
    }

    [Fact]
    public async Task A_run_does_not_start_another_journal_for_the_same_resources()
    {
        await _scene.Run(Two);
        _ = _scene.Errors;
        Assert.Equal(ExitCode.StepFailed, await _scene.CreateRunner().Run(_scene.CreateMovedTarget(Two), new()));
        Assert.Equal(
            $"""
            No run of moved/shelf.csx at this path with these arguments was recorded here, but other runs changed the same resources:
              {Only.Id} shelf size=small: 2 changes on oak; last run 2026-01-01 00:00 UTC by ada@desk, pid 1
            To continue one of those runs, pass --journal ID to origin run; to start a new journal, pass --journal new.
            Nothing was started.

            """,
            _scene.Errors
        );
    }

    [Fact]
    public async Task It_continues_the_journal_that_is_named_or_starts_a_new_one()
    {
        await _scene.Run(Two);
        Assert.Equal(ExitCode.Success, await _scene.CreateRunner().Run(_scene.CreateMovedTarget(Two), new() { Journal = Only.Id[..4] }));
        Assert.EndsWith("moved/shelf.csx", Only.Target.Path);
        Assert.Equal(ExitCode.Success, await _scene.CreateRunner().Run(_scene.CreateMovedTarget(Two), new() { Journal = "new" }));
        Assert.Equal(2, JournalSummary.ReadFolder(Folder).Count);
    }

    [Fact]
    public async Task A_run_on_other_resources_starts_its_own()
    {
        await _scene.Run(Two);
        Assert.Equal(
            ExitCode.Success,
            await _scene.CreateRunner().Run(_scene.CreateMovedTarget(recipe => recipe.Host("elm").Box("far", "ink")), new())
        );
    }

    [Fact]
    public async Task Once_undone_a_journal_is_in_nobody_s_way()
    {
        await _scene.Run(Two);
        await _scene.Undo(Two);
        _ = _scene.Errors;
        Assert.Equal(ExitCode.Success, await _scene.CreateRunner().Undo(_scene.CreateMovedTarget(Two), new() { AssumeYes = true }));
        Assert.StartsWith("Nothing to undo", _scene.Errors);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Emptied_or_deleted_it_is_an_error_and_not_nothing_to_undo(bool deleted)
    {
        await _scene.Run(Two);
        if (deleted)
            File.Delete(Only.Path);
        else
            await File.WriteAllTextAsync(Only.Path, "");
        var refused = await Assert.ThrowsAsync<OriginException>(() => _scene.Undo(Two));
        Assert.Contains("the journal has 0 lines, but 7 lines were written; what is missing may have created resources.", refused.Message);
    }

    [Fact]
    public async Task Its_list_says_what_each_journal_is_about()
    {
        await _scene.Run(Two);
        _ = _scene.Output;
        Assert.Equal(ExitCode.Success, await _scene.CreateRunner().ListJournals());
        Assert.Equal($"{Only.Id} shelf size=small  2 changes on oak; last run 2026-01-01 00:00 UTC by ada@desk, pid 1\n", _scene.Output);
    }

    [Fact]
    public async Task Shown_it_has_the_lines_that_rebuild_its_steps()
    {
        await _scene.Run(Two);
        _ = _scene.Output;
        Assert.Equal(ExitCode.Success, await _scene.CreateRunner().ShowJournal("shelf"));
        Assert.Equal(
            $$"""
            {{Only.Id}} shelf size=small
              file      {{Only.Path}}
              recipe    {{_scene.Folder}}/shelf.csx
              program   {{Only.Target.Program}}
              last run  2026-01-01 00:00 UTC by ada@desk, pid 1
              changes   2 changes on oak
            task: shelf:box oak top tea  # absent -> {"content":"tea"}
            task: shelf:box oak low jam  # absent -> {"content":"jam"}

            """,
            _scene.Output
        );
    }

    [Fact]
    public async Task With_json_it_has_plugin_and_version_of_each_step()
    {
        using var json = new CommandRunnerHarness { Options = new() { Json = true } };
        await json.Run(Two);
        _ = json.Output;
        Assert.Equal(ExitCode.Success, await json.CreateRunner().ShowJournal("shelf"));
        var output = json.Output;
        Assert.Matches(
            "\"type\":\"journal\",\"id\":\"[0-9a-f]{8}\",\"file\":\".*\",\"recipe\":\"shelf\",\"path\":\".*/shelf.csx\",\"arguments\":\\[\"size=small\"\\]",
            output
        );
        Assert.Contains(
            "\"type\":\"change\",\"host\":\"oak\",\"task\":\"shelf:box\",\"key\":\"top\",\"command\":\"shelf:box oak top tea\",\"before\":null,\"after\":{\"content\":\"tea\"}",
            output
        );
        Assert.Contains("\"plugin\":\"OriginScript.Host.Tests\"", output);
    }

    [Fact]
    public async Task A_damaged_journal_is_named_by_list_and_verify()
    {
        await _scene.Run(Two);
        Assert.Equal(ExitCode.Success, await _scene.CreateRunner().VerifyJournals(null));
        Assert.EndsWith($"{Only.Id} shelf: whole, 7 lines\n", _scene.Output);
        var path = Only.Path;
        await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(path)).Replace("jam", "ham", StringComparison.Ordinal));
        _ = _scene.Errors;
        Assert.Equal(
            (ExitCode.StepFailed, ExitCode.StepFailed),
            (await _scene.CreateRunner().VerifyJournals(null), await _scene.CreateRunner().ListJournals())
        );
        Assert.Equal(2, DamagedLine().Count(_scene.Errors));
    }

    [Theory]
    [InlineData("abc", "No journal in ")]
    [InlineData("0123456789", "No journal in ")]
    [InlineData("./nowhere.journal", "There is no journal ")]
    public async Task A_name_that_means_none_is_refused(string name, string refusal)
    {
        await _scene.Run(Two);
        Assert.StartsWith(refusal, (await Assert.ThrowsAsync<UsageException>(() => _scene.CreateRunner().ShowJournal(name))).Message);
    }

    private static void Two(Recipe recipe) => recipe.Host("oak").Box("top", "tea").Box("low", "jam");

    [GeneratedRegex(@"\(\d\): the journal cannot be read: this line was changed")]
    private static partial Regex DamagedLine();
}
