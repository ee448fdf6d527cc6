using OriginScript.Host.Commands;
using OriginScript.Host.Platform;

namespace OriginScript.Host.Tests.Commands;

public sealed class EvaluationWatchTests
{
    private readonly StringWriter _errors = new() { NewLine = "\n" };
    private readonly Interruption _interruption;
    private readonly EvaluationWatch _watch;

    public EvaluationWatchTests()
    {
        _interruption = new(_errors);
        var context = new CommandContext(new(), new(TextWriter.Null, _errors, TextReader.Null), (_, _) => { })
        {
            LoadOptions = _ => [],
            HostEnvironment = HostEnvironment.ForCurrentProcess,
            Clock = TimeProvider.System,
            Interruption = _interruption,
        };
        _watch = new(context, "scripts/slow.csx") { Patience = TimeSpan.FromMilliseconds(50) };
    }

    [Fact]
    public async Task A_recipe_that_does_not_end_is_reported_and_can_be_stopped()
    {
        var reported = new TaskCompletionSource<string>();
        _interruption.Notify = reported.SetResult;
        var waiting = _watch.Wait(() => new TaskCompletionSource<Text?>().Task);
        Assert.Equal(
            "scripts/slow.csx is still running its own code after 0 s, so there is no plan yet. Press Ctrl-C to stop it.",
            await reported.Task.WaitAsync(TimeSpan.FromSeconds(60))
        );
        _interruption.HandleSignal();
        await Assert.ThrowsAsync<TaskCanceledException>(() => waiting);
    }

    [Fact]
    public async Task One_that_ends_is_not()
    {
        Assert.Equal("done", (await _watch.Wait(() => Task.FromResult<Text?>((Text)"done")))!.ToString());
        Assert.Empty(_errors.ToString());
    }
}
