using OriginScript.Host.Platform;

namespace OriginScript.Host.Tests.Commands;

public sealed class LivePlanTests : IDisposable
{
    private static readonly ExecutionOptions Live = new() { IsLive = true };

    private readonly CommandRunnerHarness _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public async Task It_marks_each_step_and_counts_the_marks()
    {
        (_scene.Shelf["low"], _scene.Shelf["top"]) = ("jam", "dust");
        await _scene.Plan(Three, Live);
        Assert.Equal(
            """
            host oak
            ~ task: shelf:box oak top tea                                         # box of dust -> box of tea
            = task: shelf:box oak low jam                                         # box of jam
            + task: shelf:box oak far ink                                         # box of ink

            1 to create, 1 to change, 1 unchanged.

            """,
            _scene.Output
        );
    }

    [Fact]
    public async Task It_writes_nothing()
    {
        await _scene.Plan(Three, Live);
        Assert.Equal(0, _scene.Shelf.WriteCount);
    }

    [Fact]
    public async Task What_its_ports_keep_is_not_written()
    {
        await _scene.Plan(Three, Live);
        await KeepNote();
        Assert.Equal((false, "seen"), (File.Exists(_scene.Shelf.Context!.Storage.GetPath("note")), _scene.Shelf.Context.Storage.Read("note")));
    }

    [Fact]
    public async Task What_the_ports_of_a_run_keep_is_written()
    {
        await _scene.Run(Three);
        await KeepNote();
        Assert.Equal("seen", File.ReadAllText(Path.Combine(_scene.Folder, "home/.local/state/originscript/note")));
    }

    private Task KeepNote() => _scene.Shelf.Context!.Storage.Update("note", _ => "seen", default);

    [Fact]
    public async Task A_dry_run_is_a_live_plan()
    {
        await _scene.Run(Three, new() { IsDryRun = true });
        Assert.EndsWith("\n3 to create.\n", _scene.Output);
    }

    [Fact]
    public async Task Pending_changes_have_an_exit_code_of_their_own_where_it_is_asked_for() =>
        Assert.Equal(ExitCode.ChangesPending, await _scene.Plan(Three, Live with { UseDetailedExitCode = true }));

    [Fact]
    public async Task Pending_changes_are_not_a_failure_otherwise() => Assert.Equal(ExitCode.Success, await _scene.Plan(Three, Live));

    [Fact]
    public async Task Without_changes_the_detailed_exit_code_is_zero()
    {
        await _scene.Run(Three);
        Assert.Equal(ExitCode.Success, await _scene.Plan(Three, Live with { UseDetailedExitCode = true }));
    }

    [Fact]
    public async Task Interrupted_it_is_cancelled()
    {
        var runner = _scene.CreateRunner();
        _scene.PressCtrlC();
        Assert.Equal(ExitCode.Cancelled, await runner.Plan(_scene.CreateRecipeTarget(Three), Live));
    }

    private static void Three(Recipe recipe) => recipe.Host("oak").Box("top", "tea").Box("low", "jam").Box("far", "ink");
}
