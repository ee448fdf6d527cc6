namespace OriginScript.Engine.Tests;

/// <summary>Two journals on one world, as of two computers on one account: neither claims, nor undoes, what the other made.</summary>
public sealed class OwnershipTests
{
    private readonly Tags _tags = new();
    private readonly Lab _ann;
    private readonly Lab _bob;

    public OwnershipTests() => (_ann, _bob) = (new(_tags), new(_tags));

    [Fact]
    public async Task What_another_run_made_while_this_one_was_interrupted_is_not_undone()
    {
        await Interrupt(_ann);
        await _bob.Run(Recipe);
        var undone = Assert.Single((await _ann.Undo(Recipe)).Lines);
        Assert.Equal((Mark.Kept, "nothing shows that the interrupted change of this journal created n-1"), (undone.Mark, undone.Text));
        Assert.Equal("n-1 web", _tags.StateText);
    }

    [Fact]
    public async Task Resumed_it_is_used_but_not_claimed()
    {
        await Interrupt(_ann);
        await _bob.Run(Recipe);
        Assert.True((await _ann.Run(Recipe)).Succeeded);
        Assert.Empty((await _ann.Undo(Recipe)).Lines);
        Assert.Equal("n-1 web", _tags.StateText);
        await _bob.Undo(Recipe);
        Assert.Equal("", _tags.StateText);
    }

    [Fact]
    public async Task What_the_interrupted_change_made_itself_is_undone()
    {
        await Interrupt(_ann, atEntry: 4);
        await _ann.Undo(Recipe);
        Assert.Equal("", _tags.StateText);
    }

    [Fact]
    public async Task One_of_the_same_name_does_not_hide_the_one_that_is_undone()
    {
        await _ann.Run(Recipe);
        _tags.Add("web", "somebody");
        await _ann.Undo(Recipe);
        Assert.Equal("n-2 web", _tags.StateText);
    }

    [Fact]
    public async Task Renamed_by_somebody_it_is_still_found_by_its_id()
    {
        await _ann.Run(Recipe);
        _tags.Rename("n-1", "other");
        await _ann.Undo(Recipe);
        Assert.Equal("", _tags.StateText);
    }

    [Theory]
    [InlineData(0, "n-2 web", 0)]
    [InlineData(9, "n-1 web\nn-2 web", 1)]
    public async Task Of_two_that_were_created_at_the_same_moment_both_runs_keep_the_same_one(int rankOfOther, string left, int undone)
    {
        _tags.AfterAdd = () => _tags.Add("web", "somebody", rankOfOther);
        Assert.True((await _ann.Run(Contested)).Succeeded);
        Assert.Equal(left, _tags.StateText);
        Assert.Equal(undone, (await _ann.Undo(Contested)).Lines.Count);
        Assert.Equal("n-2 web", _tags.StateText);
    }

    [Fact]
    public async Task Killed_before_it_gave_its_own_up_it_does_so_when_resumed()
    {
        _tags.AfterAdd = () => _tags.Add("web", "somebody", 0);
        await Interrupt(_ann, atEntry: 4);
        Assert.True((await _ann.Run(Contested)).Succeeded);
        Assert.Equal("n-2 web", _tags.StateText);
    }

    private static void Contested(Recipe recipe) =>
        recipe.Host("web").Add(new TaggedStep(recipe.Host("web")) { ClaimDelay = TimeSpan.FromSeconds(1) });

    private static void Recipe(Recipe recipe) => recipe.Host("web").Add(new TaggedStep(recipe.Host("web")));

    private static async Task Interrupt(Lab lab, int atEntry = 3)
    {
        (lab.Journal.KillAtEntry, lab.Journal.WritesKilledEntry) = (atEntry, atEntry == 3);
        await Assert.ThrowsAsync<KilledException>(() => lab.Run(Recipe));
        lab.Journal.KillAtEntry = null;
    }

    private sealed record TaggedState(string Name);

    /// <summary>Things with a name that need not be unique, an id, and a tag with the token of the change that made them.</summary>
    private sealed class Tags : IFakeWorld
    {
        private readonly List<(string Id, string Name, string Token)> _all = [];
        private readonly Dictionary<string, int> _ranks = [];
        private int _next;

        public Action? AfterAdd { get; set; }

        public IReadOnlyList<(string Id, string Name, string Token)> All => _all;

        public int WriteCount { get; private set; }

        public string StateText => string.Join('\n', _all.Select(one => $"{one.Id} {one.Name}"));

        public void Register(Ports ports) => ports.Add(_ => this);

        public void Add(string name, string token, int rank = 5)
        {
            WriteCount++;
            _all.Add(($"n-{++_next}", name, token));
            _ranks[$"n-{_next}"] = rank;
            var after = AfterAdd;
            AfterAdd = null;
            after?.Invoke();
        }

        public int RankOf(string id) => _ranks[id];

        public void Rename(string id, string name) => _all[_all.FindIndex(one => one.Id == id)] = (id, name, _all.Find(one => one.Id == id).Token);

        public void Remove(string id)
        {
            WriteCount++;
            _all.RemoveAll(one => one.Id == id);
        }
    }

    private sealed class TaggedStep : Step<TaggedState>
    {
        private readonly HostBuilder _host;
        private readonly Output _id;

        public TaggedStep(HostBuilder host)
            : base(host.Id("tags:create"), host.Name)
        {
            (_host, _id) = (host, host.Output("id"));
            Provides = [_id];
            Identity = _id;
        }

        protected override TaggedState Want(Run run) => new(_host.Name);

        protected override Task<TaggedState?> Read(Run run)
        {
            if (Find(run) is not { } found)
                return Task.FromResult<TaggedState?>(null);
            run.Publish(_id, found.Id);
            run.PublishToken(found.Token);
            return Task.FromResult<TaggedState?>(new(_host.Name));
        }

        protected override Task Write(Run run, TaggedState? now, TaggedState want)
        {
            run.Get<Tags>().Add(want.Name, run.Token);
            return Task.CompletedTask;
        }

        protected override Task<bool> Yield(Run run)
        {
            var tags = run.Get<Tags>();
            var own = tags.All.First(one => one.Token == run.Token);
            if (tags.All.Where(one => one.Name == _host.Name).MinBy(one => tags.RankOf(one.Id)) == own)
                return Task.FromResult(false);
            tags.Remove(own.Id);
            return Task.FromResult(true);
        }

        protected override Task Delete(Run run, TaggedState now)
        {
            run.Get<Tags>().Remove(Find(run)!.Value.Id);
            return Task.CompletedTask;
        }

        private (string Id, string Name, string Token)? Find(Run run)
        {
            var all = run.Get<Tags>().All;
            return all.Where(one => one.Id == run.JournaledIdentity)
                .Concat(all.Where(one => one.Token == run.Token))
                .Concat(all.Where(one => one.Name == _host.Name))
                .Select(one => ((string, string, string)?)one)
                .FirstOrDefault();
        }
    }
}
