namespace OriginScript.Engine.Tests;

public sealed class CancelTests
{
    [Fact]
    public async Task Asked_to_stop_it_finishes_what_is_under_way_and_begins_nothing_more()
    {
        using var stop = new CancellationTokenSource();
        var shelf = new Shelf { OnPut = _ => stop.CancelAsync() };
        var run = await Run(shelf, new() { Stop = stop.Token });
        Assert.Equal((Mark.Create, Mark.NotStarted, "cancelled"), (run.Lines[0].Mark, run.Lines[1].Mark, run.Lines[1].Text));
    }

    [Fact]
    public async Task Asked_to_abort_it_gives_up_what_is_under_way()
    {
        using var abort = new CancellationTokenSource();
        var shelf = new Shelf { OnPut = _ => throw Cancelled(abort) };
        var run = await Run(shelf, new() { Stop = abort.Token, Abort = abort.Token });
        Assert.Equal("aborted while in progress; the next run checks whether it completed", run.Lines[0].Text);
    }

    private static OperationCanceledException Cancelled(CancellationTokenSource abort)
    {
        abort.Cancel();
        return new(abort.Token);
    }

    private static async Task<RunResult> Run(Shelf shelf, EngineOptions options)
    {
        await using var journal = Engine.Journal.Open(new MemoryJournal(), "memory", new AutoAdvanceClock());
        await using var ports = new Ports(new());
        shelf.Register(ports);
        return await new Executor(
            Lab.BuildRecipe(recipe => recipe.Host("a").Box("one", "sand").Box("two", "sand")),
            ports,
            journal,
            new Transcript(),
            options
        ).Run();
    }
}
