using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace OriginScript.Engine.Tests;

/// <summary>A journal of version 0.1, checked in as it was written, and state records that have changed since.</summary>
public sealed class StateShapeTests
{
    private static readonly string Data = Path.Combine(AppContext.BaseDirectory, "Data");

    [Fact]
    public async Task A_journal_of_0_1_is_resumed_and_undone()
    {
        var shelf = CreateWorldOf01();
        var lab = OpenJournalOf01(shelf);
        Assert.True((await lab.Run(Recipe)).Succeeded);
        Assert.Equal("a.new: glass\na.old: glass\na.open: clay\nrings: 1", shelf.StateText);
        Assert.True((await lab.Undo(Recipe)).Succeeded);
        Assert.Equal("a.old: sand\nrings: 1", shelf.StateText);
    }

    [Fact]
    public void It_says_what_it_belongs_to_and_what_rebuilds_its_steps()
    {
        var state = JournalReader.Read(Read("0.1.journal"), Read("0.1.journal.head"), "0.1").State;
        Assert.Equal(
            ("broker", "/recipes/broker.csx", "zone=example.org", "region=eu-central-1", "0.1.0"),
            (
                state.LastRun!.Target!.Recipe,
                state.LastRun.Target.Path,
                state.LastRun.Target.Arguments.Single(),
                state.LastRun.Target.Place.Single(),
                state.LastRun.Target.Program
            )
        );
        Assert.Equal(
            ["a old glass", "a new glass", "a", "a open clay"],
            state.Changes.OrderBy(change => change.FirstBegunIndex).Select(change => string.Join(' ', change.Origin!.Arguments))
        );
        Assert.All(state.Changes, change => Assert.Equal("OriginScript.Engine.Tests", change.Origin!.Plugin));
    }

    [Fact]
    public async Task A_renamed_property_keeps_its_stored_name()
    {
        var shelf = CreateWorldOf01();
        var undone = await OpenJournalOf01(shelf).Undo(recipe => Boxes(recipe, name => new RenamedBoxStep(recipe.Host("a"), name)));
        Assert.True(undone.Succeeded, Transcript.Of(undone.Lines));
        Assert.Equal("a.old: sand\nrings: 0", shelf.StateText);
    }

    [Fact]
    public async Task A_changed_shape_is_upgraded_by_its_step()
    {
        var shelf = CreateWorldOf01();
        var undone = await OpenJournalOf01(shelf)
            .Undo(recipe => Boxes(recipe, name => new ColouredBoxStep(recipe.Host("a"), name) { CanUpgrade = true }));
        Assert.True(undone.Succeeded, Transcript.Of(undone.Lines));
        Assert.Equal("a.old: sand\nrings: 0", shelf.StateText);
    }

    [Fact]
    public async Task One_that_cannot_be_upgraded_is_kept_and_is_not_blamed_on_somebody()
    {
        var shelf = CreateWorldOf01();
        var undone = await OpenJournalOf01(shelf).Undo(recipe => recipe.Host("a").Add(new ColouredBoxStep(recipe.Host("a"), "new")));
        var line = Assert.Single(undone.Lines);
        Assert.Equal(
            (
                Mark.Failed,
                "kept: its state in the journal cannot be read by OriginScript.Engine.Tests 1.0.0: written in shape 1, read in shape 2, there is no conversion. "
                    + "Undo with the version of the plugin that wrote it, or undo it by hand"
            ),
            (line.Mark, line.Text.Replace($"{typeof(StateShapeTests).Assembly.GetName().Version!.ToString(3)}", "1.0.0", StringComparison.Ordinal))
        );
        Assert.Contains("a.new: glass", shelf.StateText);
    }

    [Theory]
    [InlineData(typeof(WiderBox))]
    [InlineData(typeof(NumberedBox))]
    [InlineData(typeof(OtherBox))]
    public void A_shape_that_was_changed_without_a_new_version_is_noticed(Type changed)
    {
        var stored = new StoredState(StateJson.ToJson(new Box("sand")), 1);
        Assert.Throws<UnreadableStateException>(() =>
            stored.Read(new BoxStep(Lab.BuildRecipe(recipe => recipe.Host("a")).Hosts.First(), "b", "sand"), changed)
        );
    }

    [Fact]
    public void A_property_that_is_computed_from_the_others_is_stored_and_not_read_back()
    {
        var stored = new StoredState(StateJson.ToJson(new DoubledBox("sand")), 1);
        Assert.Equal(
            new DoubledBox("sand"),
            stored.Read(new BoxStep(Lab.BuildRecipe(recipe => recipe.Host("a")).Hosts.First(), "b", "sand"), typeof(DoubledBox))
        );
    }

    private static void Recipe(Recipe recipe) => recipe.Host("a").Box("old", "glass").Box("new", "glass").Ring().Box("open", "clay");

    private static void Boxes(Recipe recipe, Func<string, Step> create)
    {
        foreach (var name in (string[])["old", "new", "open"])
            recipe.Host("a").Add(create(name));
    }

    private static Shelf CreateWorldOf01() => new Shelf().With("a.old", "glass").With("a.new", "glass").With("a.open", "clay");

    private static Lab OpenJournalOf01(Shelf shelf)
    {
        var lab = new Lab(shelf);
        lab.Journal.Append(Read("0.1.journal"));
        lab.Journal.WriteHead(Read("0.1.journal.head"));
        return lab;
    }

    private static byte[] Read(string file) => File.ReadAllBytes(Path.Combine(Data, file));

    internal sealed record RenamedBox([property: JsonPropertyName("content")] string Filling);

    [StateShape(2)]
    internal sealed record ColouredBox(string Content, string Colour);

    internal sealed record WiderBox(string Content, string Colour);

    internal sealed record NumberedBox(int Content);

    internal sealed record DoubledBox(string Content)
    {
        public string Twice => Content + Content;
    }

    internal sealed record OtherBox(string? Filling);

    private abstract class ShelfStep<TState>(HostBuilder host, string name) : Step<TState>(host.Id("shelf:box", name), host.Name, name)
        where TState : class
    {
        private readonly string _name = $"{host.Name}.{name}";

        public override Type Port => typeof(IShelf);

        protected abstract TState Create(string content);

        protected abstract string ContentOf(TState state);

        protected override TState Want(Run run) => Create("glass");

        protected override async Task<TState?> Read(Run run) => await run.Look(_name) is { } box ? Create(box.Content) : null;

        protected override async Task Write(Run run, TState? now, TState want)
        {
            if (now is not null)
                await run.Get<IShelf>().Remove(_name);
            await run.Get<IShelf>().Put(_name, ContentOf(want));
        }

        protected override Task Delete(Run run, TState now) => run.Get<IShelf>().Remove(_name);
    }

    private sealed class RenamedBoxStep(HostBuilder host, string name) : ShelfStep<RenamedBox>(host, name)
    {
        protected override RenamedBox Create(string content) => new(content);

        protected override string ContentOf(RenamedBox state) => state.Filling;
    }

    private sealed class ColouredBoxStep(HostBuilder host, string name) : ShelfStep<ColouredBox>(host, name)
    {
        public bool CanUpgrade { get; init; }

        protected override ColouredBox Create(string content) => new(content, "plain");

        protected override string ContentOf(ColouredBox state) => state.Content;

        protected override JsonObject? Upgrade(JsonObject stored, int version)
        {
            stored["colour"] = "plain";
            return CanUpgrade ? stored : null;
        }
    }
}
