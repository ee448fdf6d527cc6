namespace OriginScript.Engine.Tests;

public sealed class PreconditionTests
{
    private const string NoRoom = "There is no room for a.last on the shelf. Remove a box.";

    [Fact]
    public async Task What_the_world_does_not_allow_is_in_the_live_plan()
    {
        var plan = await new Lab(new Shelf()).LivePlan(recipe =>
            recipe.Host("a").Box("first", "sand").Add(new ShelvedStep(recipe.Host("a"), "last"))
        );
        Assert.Equal([Mark.Create, Mark.Failed], plan.Lines.Select(line => line.Mark));
        Assert.Equal(NoRoom, plan.Lines[1].Text);
    }

    [Fact]
    public async Task A_run_makes_nothing_on_a_host_with_a_step_that_cannot_be_done()
    {
        var shelf = new Shelf();
        var run = await new Lab(shelf).Run(recipe =>
        {
            recipe.Host("a").Box("first", "sand").Add(new ShelvedStep(recipe.Host("a"), "last")).Box("after", "sand");
            recipe.Host("b").Box("other", "sand");
            recipe.Host("c").Box("copy", recipe.Host("a").Content("first"));
        });
        Assert.Equal(
            [
                "not started, because a/shelf:box/last cannot be done",
                NoRoom,
                "waits for a step that failed",
                "box of sand",
                "waits for a step that failed",
            ],
            run.Lines.Select(line => line.Text)
        );
        Assert.Equal("b.other: sand\nrings: 0", shelf.StateText);
    }

    [Fact]
    public async Task What_is_already_as_wanted_needs_no_precondition() =>
        Assert.True(
            (
                await new Lab(new Shelf().With("a.last", "sand")).Run(recipe => recipe.Host("a").Add(new ShelvedStep(recipe.Host("a"), "last")))
            ).Succeeded
        );

    [Fact]
    public async Task A_state_that_no_run_wrote_is_not_replaced_without_being_told_so()
    {
        var (shelf, recipe) = (
            new Shelf().With("a.b", "clay"),
            (Action<Recipe>)(recipe => recipe.Host("a").Add(new OwnBoxStep(recipe.Host("a"), "sand")))
        );
        Assert.Equal("a.b is not ours.", (await new Lab(shelf).LivePlan(recipe)).Lines.Single().Text);
        Assert.Equal("a.b is not ours.", (await new Lab(shelf).Run(recipe)).Lines.Single().Text);
        Assert.Equal(0, shelf.WriteCount);
    }

    [Fact]
    public async Task A_state_that_an_earlier_run_wrote_is_replaced()
    {
        var lab = new Lab(new Shelf());
        await lab.Run(recipe => recipe.Host("a").Add(new OwnBoxStep(recipe.Host("a"), "sand")));
        Assert.Equal(Mark.Change, (await lab.Run(recipe => recipe.Host("a").Add(new OwnBoxStep(recipe.Host("a"), "clay")))).Lines.Single().Mark);
    }

    [Fact]
    public async Task A_state_that_somebody_put_in_place_of_ours_is_not_replaced()
    {
        var shelf = new Shelf();
        var lab = new Lab(shelf);
        await lab.Run(recipe => recipe.Host("a").Add(new OwnBoxStep(recipe.Host("a"), "sand")));
        await shelf.Remove("a.b");
        await shelf.Put("a.b", "glass");
        Assert.Equal(
            "a.b is not ours.",
            (await lab.Run(recipe => recipe.Host("a").Add(new OwnBoxStep(recipe.Host("a"), "clay")))).Lines.Single().Text
        );
    }

    private sealed class ShelvedStep(HostBuilder host, string name) : BoxStep(host, name, "sand")
    {
        public override bool HasPreconditions => true;

        protected override Task<string?> FindUnmetPrecondition(Run run, Box? now) =>
            Task.FromResult(now is null ? $"There is no room for {Name} on the shelf. Remove a box." : null);
    }

    private sealed class OwnBoxStep(HostBuilder host, string content) : BoxStep(host, "b", content)
    {
        protected override string? RefuseToReplace(Box now, Box? want) => $"{Name} is not ours.";
    }
}
