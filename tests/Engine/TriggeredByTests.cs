namespace OriginScript.Engine.Tests;

/// <summary>Effects that a change triggers: a restart after a changed file.</summary>
public sealed class TriggeredByTests
{
    private readonly Shelf _shelf = new();
    private readonly Lab _lab;

    public TriggeredByTests() => _lab = new(_shelf);

    [Fact]
    public async Task It_happens_once_after_the_change_that_triggers_it()
    {
        await _lab.Run(Bell("sand"));
        await _lab.Run(Bell("sand"));
        Assert.Equal(1, _shelf.Rings);
    }

    [Fact]
    public void Added_twice_it_is_one_effect_with_the_triggers_of_both()
    {
        var plan = Lab.BuildRecipe(recipe =>
        {
            var a = recipe.Host("a").Box("one", "sand").Box("two", "sand");
            a.Add(RingAfter(a, "one")).Add(RingAfter(a, "two")).Add(RingAfter(a, "one"));
        });
        var ring = Assert.IsAssignableFrom<Effect>(Assert.Single(plan.Steps.OfType<Effect>()));
        Assert.Equal(["one", "two"], ring.TriggeredBy.Select(step => step.Id.Key));
    }

    [Theory]
    [InlineData("one")]
    [InlineData("two")]
    public async Task Either_trigger_triggers_it_and_it_runs_after_both(string changed)
    {
        _shelf.With("a.one", changed == "one" ? "glass" : "sand").With("a.two", changed == "two" ? "glass" : "sand");
        var run = await _lab.Run(recipe =>
        {
            var a = recipe.Host("a").Box("one", "sand");
            a.Add(RingAfter(a, "one")).Box("two", "sand").Add(RingAfter(a, "two"));
        });
        Assert.Equal(["one", "two", ""], run.Lines.Select(line => line.Step.Id.Key));
        Assert.Equal((Mark.Effect, 1), (run.Lines[^1].Mark, _shelf.Rings));
    }

    [Fact]
    public void With_an_effect_between_that_it_triggers_it_cannot_move() =>
        Assert.Equal(
            "a/shelf:ring cannot be triggered by a/shelf:box/two as well, because a/shelf:ring/second comes before that and depends on it. Write a/shelf:box/two before a/shelf:ring/second.",
            Assert
                .Throws<RecipeException>(() =>
                    Lab.BuildRecipe(recipe =>
                    {
                        var a = recipe.Host("a").Box("one", "sand");
                        var ring = RingAfter(a, "one");
                        a.Add(ring).Add(new RingStep(a, null, "second") { TriggeredBy = [ring] }).Box("two", "sand").Add(RingAfter(a, "two"));
                    })
                )
                .Message
        );

    [Fact]
    public void Once_always_and_once_triggered_are_two_wants() =>
        Assert.Contains(
            "is wanted twice",
            Assert
                .Throws<RecipeException>(() =>
                    Lab.BuildRecipe(recipe =>
                    {
                        var a = recipe.Host("a").Box("one", "sand");
                        a.Add(RingAfter(a, "one")).Ring();
                    })
                )
                .Message
        );

    [Fact]
    public async Task Where_nothing_changes_it_does_not_happen()
    {
        _shelf.With("a.b", "sand");
        var result = await _lab.Run(Bell("sand"));
        Assert.Equal("not triggered", result.Lines[^1].Text);
    }

    [Fact]
    public async Task Another_change_triggers_it_again()
    {
        await _lab.Run(Bell("sand"));
        await _lab.Run(Bell("gold"));
        Assert.Equal(2, _shelf.Rings);
    }

    [Fact]
    public async Task A_failure_in_between_does_not_lose_it()
    {
        _shelf.With("a.jar", "glued");
        await _lab.Run(Bell("sand", jar: "honey"));
        Assert.Equal(0, _shelf.Rings);
        _shelf.Replace("a.jar", "honey");
        await _lab.Run(Bell("sand", jar: "honey"));
        Assert.Equal(1, _shelf.Rings);
    }

    [Fact]
    public async Task A_refused_change_does_not_trigger_it()
    {
        _shelf.Refuses = "a.b";
        await _lab.Run(Bell("sand"));
        _shelf.Refuses = "";
        _shelf.With("a.b", "sand");
        await _lab.Run(Bell("sand"));
        Assert.Equal(0, _shelf.Rings);
    }

    [Fact]
    public async Task A_refused_change_does_not_trigger_it_again_after_a_finished_one()
    {
        await _lab.Run(Bell("sand"));
        _shelf.RefusesUntouched = "a.b";
        await _lab.Run(Bell("gold"));
        await _lab.Run(Bell("sand"));
        Assert.Equal(1, _shelf.Rings);
    }

    [Fact]
    public async Task A_refused_change_does_not_lose_what_triggered_it_before()
    {
        _shelf.With("a.jar", "glued");
        await _lab.Run(Bell("sand", jar: "honey"));
        _shelf.RefusesUntouched = "a.b";
        await _lab.Run(Bell("gold", jar: "honey"));
        _shelf.RefusesUntouched = "";
        _shelf.Replace("a.jar", "honey");
        await _lab.Run(Bell("sand", jar: "honey"));
        Assert.Equal(1, _shelf.Rings);
    }

    [Fact]
    public async Task Killed_at_any_entry_and_run_again_it_has_happened_and_is_no_longer_pending()
    {
        for (var entry = 1; entry <= 8; entry++)
        {
            var shelf = new Shelf();
            var lab = new Lab(shelf);
            lab.Journal.KillAtEntry = entry;
            try
            {
                await lab.Run(Bell("sand"));
            }
            catch (Testing.KilledException) { }

            lab.Journal.KillAtEntry = null;
            await lab.Run(Bell("sand"));
            var rings = shelf.Rings;
            await lab.Run(Bell("sand"));
            Assert.Equal((true, rings), (rings is 1 or 2, shelf.Rings));
        }
    }

    [Fact]
    public async Task A_change_that_does_the_same_satisfies_it()
    {
        Action<Recipe> recipe = Bell("sand", met: true);
        await _lab.Run(recipe);
        Assert.Equal(0, _shelf.Rings);
    }

    [Fact]
    public async Task A_live_plan_shows_it_only_where_it_will_be_triggered()
    {
        var before = (await _lab.LivePlan(Bell("sand"))).Lines[^1].Mark;
        await _lab.Run(Bell("sand"));
        Assert.Equal((Mark.Effect, Mark.Unchanged), (before, (await _lab.LivePlan(Bell("sand"))).Lines[^1].Mark));
    }

    [Fact]
    public void The_plan_says_what_triggers_it() => Assert.Contains("ring the bell, when shelf:box b has changed something", Lab.Plan(Bell("sand")));

    [Fact]
    public Task With_merged_triggers_it_keeps_the_laws() =>
        new SevenLaws(() => new Shelf().With("a.two", "glass")).Verify(recipe =>
        {
            var a = recipe.Host("a").Box("one", "sand");
            a.Add(RingAfter(a, "one")).Box("two", "sand").Add(RingAfter(a, "two"));
        });

    private static RingStep RingAfter(HostBuilder host, string box) =>
        new(host, null) { TriggeredBy = [host.Recipe.Steps.Single(step => step.Id == host.Id("shelf:box", box))] };

    private static Action<Recipe> Bell(string content, string? jar = null, bool met = false) =>
        recipe =>
        {
            var host = recipe.Host("a").Box("b", content);
            var box = recipe.Steps[^1];
            if (jar is not null)
                host.Box("jar", jar);
            if (met)
                host.Box("bell", "new");
            host.Add(new RingStep(host, null) { TriggeredBy = [box], SatisfiedBy = met ? [recipe.Steps[^1]] : [] });
        };
}
