namespace OriginScript.Engine.Tests;

public sealed class ResumeTests
{
    [Fact]
    public async Task A_failed_run_goes_on_where_it_stopped()
    {
        var shelf = new Shelf { Refuses = "a.two" };
        var lab = new Lab(shelf);
        await lab.Run(Three);
        shelf.Refuses = "";
        var second = await lab.Run(Three);
        Assert.Equal([Mark.Unchanged, Mark.Create, Mark.Create], second.Lines.Select(line => line.Mark));
    }

    [Fact]
    public async Task What_was_made_and_is_not_visible_yet_is_waited_for_before_it_is_made_again()
    {
        var shelf = new Shelf();
        var lab = new Lab(shelf);
        lab.Journal.KillAtEntry = 4;
        await Assert.ThrowsAsync<KilledException>(() => lab.Run(Three));
        lab.Journal.KillAtEntry = null;
        shelf.HideReads = 5;
        await lab.Run(Three);
        Assert.Equal("a.one: sand\na.three: sand\na.two: sand\nrings: 0", shelf.StateText);
    }

    [Fact]
    public async Task What_was_made_for_another_want_is_found_and_changed()
    {
        var shelf = new Shelf();
        var lab = new Lab(shelf);
        lab.Journal.KillAtEntry = 4;
        await Assert.ThrowsAsync<KilledException>(() => lab.Run(Three));
        lab.Journal.KillAtEntry = null;
        shelf.HideReads = 3;
        var run = await lab.Run(recipe => recipe.Host("a").Box("one", "glass"));
        Assert.Equal("box of sand -> box of glass", Assert.Single(run.Lines).Text);
    }

    [Fact]
    public async Task A_change_keeps_its_token_over_a_crash_and_the_next_change_has_another_one()
    {
        var tokens = new List<string>();
        var lab = new Lab(new Shelf());
        lab.Journal.KillAtEntry = 4;
        await Assert.ThrowsAsync<KilledException>(() => lab.Run(Recipe("sand")));
        lab.Journal.KillAtEntry = null;
        await lab.Run(Recipe("sand"));
        await lab.Run(Recipe("glass"));
        Assert.Equal(2, tokens.Distinct().Count());

        Action<Recipe> Recipe(string content) => recipe => recipe.Host("a").Add(new TokenRecordingStep(recipe.Host("a"), content, tokens));
    }

    [Fact]
    public async Task Another_want_has_another_token_even_if_the_first_change_was_never_finished()
    {
        var tokens = new List<string>();
        var lab = new Lab(new Shelf());
        lab.Journal.KillAtEntry = 4;
        await Assert.ThrowsAsync<KilledException>(() => lab.Run(Recipe("sand")));
        lab.Journal.KillAtEntry = null;
        await lab.Run(Recipe("glass"));
        Assert.Equal((2, 2), (tokens.Count, tokens.Distinct().Count()));

        Action<Recipe> Recipe(string content) => recipe => recipe.Host("a").Add(new TokenRecordingStep(recipe.Host("a"), content, tokens));
    }

    [Theory]
    [InlineData("sand", 60, 40, 1)]
    [InlineData("sand", 0, 0, 1)]
    [InlineData("glass", 60, 40, 1)]
    [InlineData("glass", 0, 8, 1)]
    [InlineData("sand", 60, 0, 3600)]
    [InlineData("glass", 0, 0, 3600)]
    public async Task It_looks_again_for_as_long_as_a_new_thing_may_stay_invisible(string content, int delay, int atLeast, int later)
    {
        var shelf = new Shelf();
        var lab = new Lab(shelf);
        lab.Journal.KillAtEntry = 4;
        await Assert.ThrowsAsync<KilledException>(() => lab.Run(recipe => Add(recipe, "sand")));
        await shelf.Remove("a.slow");
        lab.Journal.KillAtEntry = null;
        lab.Clock.Advance(TimeSpan.FromSeconds(later));
        var start = lab.Clock.GetUtcNow();
        var waited = TimeSpan.Zero;
        shelf.OnPut = _ => Task.FromResult(waited = lab.Clock.GetUtcNow() - start);
        await lab.Run(recipe => Add(recipe, content));
        Assert.InRange(waited.TotalSeconds, atLeast, atLeast == 0 ? 1 : 60);

        void Add(Recipe recipe, string text) =>
            recipe.Host("a").Add(new BoxStep(recipe.Host("a"), "slow", text) { ConsistencyDelay = TimeSpan.FromSeconds(delay) });
    }

    [Fact]
    public async Task What_never_showed_is_begun_anew_under_another_token()
    {
        var tokens = new List<string>();
        var shelf = new Shelf { HideReads = int.MaxValue };
        var lab = new Lab(shelf);
        await lab.Run(Recipe);
        shelf.HideReads = 0;
        await shelf.Remove("a.noted");
        await lab.Run(Recipe);
        Assert.Equal(2, tokens.Distinct().Count());

        void Recipe(Recipe recipe) => recipe.Host("a").Add(new TokenRecordingStep(recipe.Host("a"), "sand", tokens));
    }

    [Fact]
    public async Task A_change_that_is_taken_up_again_keeps_the_name_of_the_run_that_began_it()
    {
        var runs = new List<string>();
        var lab = new Lab(new Shelf());
        lab.Journal.KillAtEntry = 3;
        lab.Journal.WritesKilledEntry = true;
        await Assert.ThrowsAsync<KilledException>(() => lab.Run(recipe => recipe.Host("a").Add(new RunRecordingStep(recipe.Host("a"), runs))));
        lab.Journal.KillAtEntry = null;
        await lab.Run(recipe => recipe.Host("a").Add(new RunRecordingStep(recipe.Host("a"), runs)));
        Assert.Contains($"\"kind\":\"run\",\"id\":\"{Assert.Single(runs)}\"", lab.Journal.Text.Split('\n')[1]);
    }

    [Fact]
    public async Task A_checkpoint_is_there_after_a_crash_and_gone_when_the_change_is_done()
    {
        var lab = new Lab(new Shelf());
        lab.Journal.KillAtEntry = 5;
        await Assert.ThrowsAsync<KilledException>(() => lab.Run(recipe => recipe.Host("a").Add(new CheckpointStep(recipe.Host("a")))));
        lab.Journal.KillAtEntry = null;
        await lab.Run(recipe => recipe.Host("a").Add(new CheckpointStep(recipe.Host("a"))));
        Assert.Equal(["", "r-1", ""], [CheckpointStep.Seen[0], CheckpointStep.Seen[^2], (await Kept(lab)) ?? ""]);

        static async Task<string?> Kept(Lab lab)
        {
            await lab.Run(recipe => recipe.Host("a").Add(new CheckpointStep(recipe.Host("a"))));
            return CheckpointStep.Seen[^1];
        }
    }

    [Fact]
    public async Task An_effect_that_was_cut_off_is_performed_again()
    {
        var shelf = new Shelf();
        var lab = new Lab(shelf);
        lab.Journal.KillAtEntry = 4;
        await Assert.ThrowsAsync<KilledException>(() => lab.Run(recipe => recipe.Host("a").Ring()));
        lab.Journal.KillAtEntry = null;
        await lab.Run(recipe => recipe.Host("a").Ring());
        Assert.Equal(2, shelf.Rings);
    }

    private static void Three(Recipe recipe) => recipe.Host("a").Box("one", "sand").Box("two", "sand").Box("three", "sand");

    private sealed class TokenRecordingStep(HostBuilder host, string content, List<string> tokens) : BoxStep(host, "noted", content)
    {
        protected override Task Write(Run run, Box? now, Box want)
        {
            tokens.Add(run.Token);
            return base.Write(run, now, want);
        }
    }

    private sealed class RunRecordingStep(HostBuilder host, List<string> runs) : BoxStep(host, "signed", "sand")
    {
        protected override Task Write(Run run, Box? now, Box want)
        {
            runs.Add(run.Id);
            return base.Write(run, now, want);
        }
    }

    private sealed class CheckpointStep(HostBuilder host) : BoxStep(host, "kept", "sand")
    {
        public static List<string> Seen { get; } = [];

        protected override Task<Box?> Read(Run run)
        {
            Seen.Add(run.Checkpoint("receipt") ?? "");
            return base.Read(run);
        }

        protected override async Task Write(Run run, Box? now, Box want)
        {
            await base.Write(run, now, want);
            run.SaveCheckpoint("receipt", "r-1");
        }
    }
}
