namespace OriginScript.Engine.Tests;

/// <summary>A step of a plugin throws what is no sentence for a user.</summary>
public sealed class PluginFailureTests
{
    private const string Sentence =
        "OriginScript.Engine.Tests failed with InvalidOperationException: No object. Report this to the author of the plugin.";

    [Fact]
    public void A_plan_names_the_step_as_well() =>
        Assert.Equal($"a/test:throw: {Sentence}", Assert.Throws<OriginException>(() => Lab.Plan(Throw("want"))).Message);

    [Theory]
    [InlineData("want")]
    [InlineData("read")]
    public async Task A_live_plan_shows_type_and_plugin(string where) => AssertFailed(await new Lab(new Shelf()).LivePlan(Throw(where)));

    [Fact]
    public async Task A_live_plan_goes_on_with_the_other_steps()
    {
        var plan = await new Lab(new Shelf()).LivePlan(recipe =>
        {
            Throw("want")(recipe);
            recipe.Host("b").Box("one", "sand");
        });
        Assert.Equal([Mark.Failed, Mark.Create], plan.Lines.Select(line => line.Mark));
    }

    [Theory]
    [InlineData("want")]
    [InlineData("read")]
    [InlineData("write")]
    public async Task A_run_shows_type_and_plugin(string where) => AssertFailed(await new Lab(new Shelf()).Run(Throw(where)));

    [Fact]
    public async Task An_undo_shows_type_and_plugin()
    {
        var lab = new Lab(new Shelf());
        Assert.True((await lab.Run(Throw("delete"))).Succeeded);
        AssertFailed(await lab.Undo(Throw("delete")));
    }

    [Fact]
    public async Task An_undo_that_cannot_read_names_the_step()
    {
        var lab = new Lab(new Shelf());
        Assert.True((await lab.Run(Throw("nowhere"))).Succeeded);
        Assert.Equal($"a/test:throw: {Sentence}", (await Assert.ThrowsAsync<OriginException>(() => lab.Undo(Throw("read")))).Message);
    }

    [Fact]
    public async Task A_sentence_is_shown_as_it_is()
    {
        var run = await new Lab(new Shelf()).Run(recipe =>
            recipe.Host("a").Add(new ThrowStep(recipe.Host("a"), "write", new OriginException("The shelf is full.")))
        );
        Assert.Equal("The shelf is full.", Assert.Single(run.Lines).Text);
    }

    [Fact]
    public void An_exception_of_no_plugin_is_not_described() => Assert.Null(PluginFailure.TryDescribe(new InvalidOperationException("never thrown")));

    [Fact]
    public void The_sentence_ends_with_one_period_and_has_one_line() =>
        Assert.Equal(
            "Racks failed with ArgumentException: No wings. No legs. Report this to the author of the plugin.",
            PluginFailure.Describe("Racks", new ArgumentException("No wings.\nNo legs"))
        );

    private static Action<Recipe> Throw(string where) =>
        recipe => recipe.Host("a").Add(new ThrowStep(recipe.Host("a"), where, new InvalidOperationException("No object.")));

    private static void AssertFailed(RunResult result)
    {
        var line = Assert.Single(result.Lines);
        Assert.Equal((Mark.Failed, Sentence), (line.Mark, line.Text));
        Assert.IsType<InvalidOperationException>(line.Failure);
    }

    private sealed class ThrowStep(HostBuilder host, string where, Exception exception) : Step<Box>(host.Id("test:throw"), host.Name)
    {
        protected override Box Want(Run run) => ThrowAt("want", new Box("sand"));

        protected override Task<Box?> Read(Run run) => ThrowAt("read", run.Look("a.x"));

        protected override Task Write(Run run, Box? now, Box want) => ThrowAt("write", run.Get<IShelf>()).Put("a.x", want.Content);

        protected override Task Delete(Run run, Box now) => ThrowAt("delete", run.Get<IShelf>()).Remove("a.x");

        private T ThrowAt<T>(string place, T value) => place == where ? throw exception : value;
    }
}
