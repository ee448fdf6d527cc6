namespace OriginScript.Engine.Tests;

public sealed class UndoTests
{
    [Fact]
    public async Task It_takes_back_the_last_first_and_writes_former_states_back()
    {
        var shelf = new Shelf().With("a.old", "sand");
        var lab = new Lab(shelf);
        await lab.Run(Recipe);
        Assert.Equal(
            """
            host a
            + task: shelf:box a junk none                                         # box of junk
            - task: shelf:box a new glass                                         # box of glass
            ~ task: shelf:box a old glass                                         # box of glass -> box of sand

            """,
            Transcript.Of((await With(shelf, lab)).Lines)
        );

        static async Task<RunResult> With(Shelf shelf, Lab lab)
        {
            shelf.With("a.junk", "junk");
            await lab.Run(Recipe);
            return await lab.Undo(Recipe);
        }
    }

    [Fact]
    public async Task What_somebody_else_changed_is_kept_and_said_so()
    {
        var shelf = new Shelf();
        var lab = new Lab(shelf);
        await lab.Run(recipe => recipe.Host("a").Box("b", "sand"));
        shelf.Replace("a.b", "gold");
        var undone = await lab.Undo(recipe => recipe.Host("a").Box("b", "sand"));
        var line = Assert.Single(undone.Lines);
        Assert.Equal((Mark.Kept, "somebody changed it since, box of sand -> box of gold"), (line.Mark, line.Text));
    }

    [Fact]
    public async Task What_was_there_before_the_recipe_stays()
    {
        var shelf = new Shelf().With("a.b", "sand");
        var lab = new Lab(shelf);
        await lab.Run(recipe => recipe.Host("a").Box("b", "sand"));
        Assert.Empty((await lab.Undo(recipe => recipe.Host("a").Box("b", "sand"))).Lines);
    }

    [Fact]
    public async Task Undone_twice_is_undone_once()
    {
        var lab = new Lab(new Shelf());
        await lab.Run(recipe => recipe.Host("a").Box("b", "sand").Ring());
        var ring = (await lab.Undo(recipe => recipe.Host("a").Box("b", "sand").Ring())).Lines[0];
        Assert.Equal((Mark.Kept, "an effect cannot be undone"), (ring.Mark, ring.Text));
        Assert.Empty((await lab.Undo(recipe => recipe.Host("a").Box("b", "sand").Ring())).Lines);
    }

    [Fact]
    public async Task What_an_interrupted_run_had_begun_is_taken_back_too()
    {
        var shelf = new Shelf();
        var lab = new Lab(shelf);
        lab.Journal.KillAtEntry = 4;
        await Assert.ThrowsAsync<KilledException>(() => lab.Run(recipe => recipe.Host("a").Box("b", "sand")));
        lab.Journal.KillAtEntry = null;
        await lab.Undo(recipe => recipe.Host("a").Box("b", "sand"));
        Assert.Equal("\nrings: 0", shelf.StateText);
    }

    [Fact]
    public async Task Killed_at_any_entry_and_run_again_it_ends_the_same()
    {
        var whole = new Lab(new Shelf().With("a.old", "sand"));
        await whole.Run(Recipe);
        var first = whole.Journal.EntryCount + 1;
        await whole.Undo(Recipe);
        for (var entry = first; entry <= whole.Journal.EntryCount; entry++)
        {
            foreach (var isWritten in new[] { false, true })
            {
                var shelf = new Shelf().With("a.old", "sand");
                var lab = new Lab(shelf);
                await lab.Run(Recipe);
                (lab.Journal.KillAtEntry, lab.Journal.WritesKilledEntry) = (entry, isWritten);
                await Assert.ThrowsAsync<KilledException>(() => lab.Undo(Recipe));
                lab.Journal.KillAtEntry = null;
                await lab.Undo(Recipe);
                Assert.Equal("a.old: sand\nrings: 0", shelf.StateText);
            }
        }

        Assert.InRange(whole.Journal.EntryCount - first, 5, 20);
    }

    [Fact]
    public async Task What_was_refused_and_then_made_by_somebody_else_is_not_taken_back()
    {
        var shelf = new Shelf { Refuses = "a.b" };
        var lab = new Lab(shelf);
        await lab.Run(recipe => recipe.Host("a").Box("b", "sand"));
        shelf.With("a.b", "sand");
        await lab.Run(recipe => recipe.Host("a").Box("b", "sand"));
        Assert.Empty((await lab.Undo(recipe => recipe.Host("a").Box("b", "sand"))).Lines);
    }

    [Fact]
    public async Task What_an_interrupted_run_made_is_not_forgotten_when_its_removal_is_refused()
    {
        var shelf = new Shelf();
        var lab = new Lab(shelf);
        lab.Journal.KillAtEntry = 4;
        await Assert.ThrowsAsync<KilledException>(() => lab.Run(recipe => recipe.Host("a").Box("b", "sand")));
        lab.Journal.KillAtEntry = null;
        shelf.Refuses = "a.b";
        await lab.Undo(recipe => recipe.Host("a").Box("b", "sand"));
        shelf.Refuses = "";
        Assert.Equal(Mark.Delete, Assert.Single((await lab.Undo(recipe => recipe.Host("a").Box("b", "sand"))).Lines).Mark);
    }

    [Fact]
    public async Task Another_thing_of_the_same_name_and_shape_is_kept()
    {
        var shelf = new Shelf();
        var lab = new Lab(shelf);
        var serial = "n-1";
        await lab.Run(Numbered);
        serial = "n-2";
        var line = Assert.Single((await lab.Undo(Numbered)).Lines);
        Assert.Equal((Mark.Kept, "replaced by a different resource, n-1 -> n-2"), (line.Mark, line.Text));

        void Numbered(Recipe recipe) => recipe.Host("a").Add(new NumberedBoxStep(recipe.Host("a"), () => serial));
    }

    [Fact]
    public async Task What_an_unfinished_change_made_in_its_place_is_ours_too()
    {
        var shelf = new Shelf();
        var lab = new Lab(shelf);
        var serial = "n-1";
        await lab.Run(recipe => Numbered(recipe, "sand"));
        (lab.Journal.KillAtEntry, serial) = (lab.Journal.EntryCount + 3, "n-2");
        await Assert.ThrowsAsync<KilledException>(() => lab.Run(recipe => Numbered(recipe, "gold")));
        lab.Journal.KillAtEntry = null;
        Assert.Equal(Mark.Delete, Assert.Single((await lab.Undo(recipe => Numbered(recipe, "gold"))).Lines).Mark);
        Assert.Equal("\nrings: 0", shelf.StateText);

        void Numbered(Recipe recipe, string content) => recipe.Host("a").Add(new NumberedBoxStep(recipe.Host("a"), () => serial, content));
    }

    [Fact]
    public async Task What_an_interrupted_run_had_begun_and_is_not_visible_yet_is_waited_for()
    {
        var shelf = new Shelf();
        var lab = new Lab(shelf);
        lab.Journal.KillAtEntry = 4;
        await Assert.ThrowsAsync<KilledException>(() => lab.Run(recipe => recipe.Host("a").Box("b", "sand")));
        lab.Journal.KillAtEntry = null;
        shelf.HideReads = 5;
        await lab.Undo(recipe => recipe.Host("a").Box("b", "sand"));
        Assert.Equal("\nrings: 0", shelf.StateText);
    }

    [Fact]
    public async Task What_was_made_anew_in_a_later_run_still_goes_after_what_is_built_on_it()
    {
        var shelf = new Shelf().With("a.one", "sand");
        var lab = new Lab(shelf);
        await lab.Run(OnTop);
        await shelf.Remove("a.one");
        await lab.Run(OnTop);
        Assert.Equal(["b/shelf:box/two", "a/shelf:box/one"], (await lab.Undo(OnTop)).Lines.Select(line => line.Step.Id.ToString()));

        static void OnTop(Recipe recipe)
        {
            var a = recipe.Host("a").Box("one", "sand");
            recipe.Host("b").Box("two", a.Content("one"));
        }
    }

    [Fact]
    public async Task A_host_that_others_were_built_on_goes_after_them()
    {
        var shelf = new Shelf();
        var lab = new Lab(shelf);
        await lab.Run(Chain);
        Assert.Equal(
            ["c/shelf:box/three", "b/shelf:box/two", "a/shelf:box/one"],
            (await lab.Undo(Chain)).Lines.Select(line => line.Step.Id.ToString())
        );

        static void Chain(Recipe recipe)
        {
            var a = recipe.Host("a").Box("one", "sand");
            var b = recipe.Host("b").Box("two", a.Content("one"));
            recipe.Host("c").Box("three", b.Content("two"));
        }
    }

    [Fact]
    public async Task What_was_waited_for_on_another_host_goes_after_those_who_waited()
    {
        var shelf = new Shelf();
        var lab = new Lab(shelf);
        await lab.Run(Waiting);
        shelf.Refuses = "b.two";
        await lab.Undo(Waiting);
        Assert.Contains("a.one: sand", shelf.StateText, StringComparison.Ordinal);

        static void Waiting(Recipe recipe)
        {
            var a = recipe.Host("a").Box("one", "sand");
            a.Add(new BoxExists(a, "one", "sand") { Provides = [a.Ip] });
            a.Ip.SetKnown("192.0.2.1");
            recipe.Host("b").Box("two", a.Ip);
        }
    }

    [Fact]
    public async Task A_step_that_finds_its_thing_by_token_is_asked_about_the_change_that_is_taken_back()
    {
        var shelf = new Shelf();
        var lab = new Lab(shelf);
        await lab.Run(recipe => recipe.Add(new TokenStep()));
        await lab.Run(recipe => recipe.Add(new TokenStep()));
        Assert.Equal(2, shelf.WriteCount);
        await lab.Undo(recipe => recipe.Add(new TokenStep()));
        Assert.Single(shelf.StateText.Split('\n'), line => line.EndsWith(": sand", StringComparison.Ordinal));
    }

    private static void Recipe(Recipe recipe) => recipe.Host("a").Box("old", "glass").Box("new", "glass").NoBox("junk");

    /// <summary>A new box on every run, identified only by the token of its change.</summary>
    private sealed class TokenStep() : Step<Box>(new("", "shelf:box", ""))
    {
        protected override Box Want(Run run) => new("sand");

        protected override Task<Box?> Read(Run run) => run.Look(run.Token);

        protected override Task Write(Run run, Box? now, Box want) => run.Get<IShelf>().Put(run.Token, want.Content);

        protected override Task Delete(Run run, Box now) => run.Get<IShelf>().Remove(run.Token);
    }

    /// <summary>A box with a number of its own.</summary>
    private sealed class NumberedBoxStep : BoxStep
    {
        private readonly HostBuilder _host;
        private readonly Func<string> _serial;

        public NumberedBoxStep(HostBuilder host, Func<string> serial, string content = "sand")
            : base(host, "b", content)
        {
            (_host, _serial) = (host, serial);
            Provides = [host.Content("b"), host.Content("id")];
            Identity = host.Content("id");
        }

        protected override async Task<Box?> Read(Run run)
        {
            var box = await base.Read(run);
            if (box is not null)
                run.Publish(_host.Content("id"), _serial());
            return box;
        }
    }
}
