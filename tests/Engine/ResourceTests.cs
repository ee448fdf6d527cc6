namespace OriginScript.Engine.Tests;

/// <summary>A thing in the world is one thing, whatever the host and the task of the steps about it.</summary>
public sealed class ResourceTests
{
    [Fact]
    public void Two_wants_by_two_hosts_are_an_error_that_names_both() =>
        Assert.Equal(
            "the box shared is wanted twice, as \"box of sand\" by a/shelf:shared and as \"box of glass\" by b/shelf:shared. Keep one of the two.",
            Refuse(recipe => Share(recipe, "a", "sand", "shared"), recipe => Share(recipe, "b", "glass", "shared")).Message
        );

    [Fact]
    public void The_error_has_the_ids_of_both_steps() =>
        Assert.Equal(
            ["a/shelf:shared", "b/shelf:shared"],
            Refuse(recipe => Share(recipe, "a", "sand", "shared"), recipe => Share(recipe, "b", "glass", "shared"))
                .Conflict.Select(id => id.ToString())
        );

    [Fact]
    public void A_thing_that_one_step_wants_and_another_does_not_want_is_an_error() =>
        Assert.Equal(
            "the box shared is wanted twice, as \"box of sand\" by a/shelf:shared and as \"absent\" by b/shelf:shared. Keep one of the two.",
            Refuse(recipe => Share(recipe, "a", "sand", "shared"), recipe => Share(recipe, "b", null, "shared")).Message
        );

    [Fact]
    public void Two_things_may_differ() =>
        Assert.Equal(
            2,
            Lab.BuildRecipe(recipe =>
            {
                Share(recipe, "a", "sand", "one");
                Share(recipe, "b", "glass", "other");
            }).Steps.Count
        );

    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    public async Task One_want_of_two_hosts_is_written_once(int parallel)
    {
        var shelf = new Shelf();
        var run = await new Lab(shelf) { Parallel = parallel }.Run(SameTwice);
        Assert.Equal([(Mark.Create, "box of sand"), (Mark.Unchanged, "box of sand")], run.Lines.Select(line => (line.Mark, line.Text)));
    }

    [Fact]
    public Task One_want_of_two_hosts_keeps_the_laws() => new SevenLaws(() => new Shelf()).Verify(SameTwice);

    [Fact]
    public async Task Undo_removes_what_two_hosts_want_once()
    {
        var shelf = new Shelf();
        var lab = new Lab(shelf);
        await lab.Run(SameTwice);
        await lab.Undo(SameTwice);
        Assert.Equal(new Shelf().StateText, shelf.StateText);
    }

    [Fact]
    public async Task A_name_that_is_known_only_in_the_run_is_compared_then_and_nothing_is_written()
    {
        var shelf = new Shelf();
        var run = await new Lab(shelf).Run(NamedLater);
        var (first, second) = run.Lines[1].Mark == Mark.Failed ? ("glass\" by b", "clay\" by a") : ("clay\" by a", "glass\" by b");
        Assert.Equal(
            $"the box sand is wanted twice, as \"box of {first}/shelf:shared and as \"box of {second}/shelf:shared. Keep one of the two.",
            run.Lines.Single(line => line.Mark == Mark.Failed).Text
        );
        Assert.Contains($"sand: {first.Split('"')[0]}", shelf.StateText);
    }

    [Fact]
    public async Task A_live_plan_says_so_as_soon_as_the_name_is_known()
    {
        var shelf = new Shelf().With("a.name", "sand").With("b.name", "sand");

        // Which of the two hosts comes first is open.
        var lines = (await new Lab(shelf) { Parallel = 1 }.LivePlan(NamedLater)).Lines;
        Assert.Equal([Mark.Create, Mark.Failed], new[] { lines[1].Mark, lines[3].Mark }.Order());
    }

    private static void SameTwice(Recipe recipe)
    {
        Share(recipe, "a", "sand", "shared");
        Share(recipe, "b", "sand", "shared");
    }

    private static void NamedLater(Recipe recipe)
    {
        var a = recipe.Host("a").Box("name", "sand");
        Share(recipe, "a", "clay", a.Content("name"));
        var b = recipe.Host("b").Box("name", a.Content("name"));
        Share(recipe, "b", "glass", b.Content("name"));
    }

    private static void Share(Recipe recipe, string host, string? content, Text name) =>
        recipe.Host(host).Add(new SharedBoxStep(recipe.Host(host), name, content));

    private static RecipeException Refuse(params Action<Recipe>[] verbs) =>
        Assert.Throws<RecipeException>(() =>
            Lab.BuildRecipe(recipe =>
            {
                foreach (var verb in verbs)
                    verb(recipe);
            })
        );

    private sealed class SharedBoxStep(HostBuilder host, Text name, string? content)
        : Step<Box>(host.Id("shelf:shared"), host.Name, name, content ?? "none")
    {
        public override Type Port => typeof(IShelf);

        public override Text Resource => $"the box {name}";

        protected override Box? Want(Run run) => content is null ? null : new(content);

        protected override Task<Box?> Read(Run run) => run.Look(run[name]);

        protected override async Task Write(Run run, Box? now, Box want)
        {
            if (now is not null)
                await run.Get<IShelf>().Remove(run[name]);
            await run.Get<IShelf>().Put(run[name], want.Content);
        }

        protected override Task Delete(Run run, Box now) => run.Get<IShelf>().Remove(run[name]);
    }
}
