namespace OriginScript.Engine.Tests;

/// <summary>Steps contained in a resource that another step creates: files on an instance.</summary>
public sealed class ContainedInTests
{
    [Fact]
    public async Task What_is_contained_in_a_thing_that_undo_deletes_is_removed_together_with_it()
    {
        var lab = new Lab(new Shelf());
        await lab.Run(Nested);
        Assert.Equal("removed together with a/shelf:box/chest", (await lab.Undo(Nested)).Lines[0].Text);
    }

    [Fact]
    public async Task Undone_twice_is_undone_once()
    {
        var lab = new Lab(new Shelf());
        await lab.Run(Nested);
        await lab.Undo(Nested);
        Assert.Empty((await lab.Undo(Nested)).Lines);
    }

    [Fact]
    public async Task What_is_contained_in_a_thing_that_was_there_before_is_undone_itself()
    {
        var shelf = new Shelf().With("a.chest", "oak");
        var lab = new Lab(shelf);
        await lab.Run(Nested);
        await lab.Undo(Nested);
        Assert.Equal("a.chest: oak\nrings: 0", shelf.StateText);
    }

    [Fact]
    public async Task What_is_contained_in_a_thing_that_undo_keeps_is_undone_itself()
    {
        var shelf = new Shelf();
        var lab = new Lab(shelf);
        await lab.Run(Nested);
        await shelf.Remove("a.chest");
        shelf.With("a.chest", "painted oak");
        await lab.Undo(Nested);
        Assert.Equal("a.chest: painted oak\nrings: 0", shelf.StateText);
    }

    [Fact]
    public async Task Killed_at_any_entry_of_the_undo_and_undone_again_nothing_is_left()
    {
        var whole = new Lab(new Shelf());
        await whole.Run(Nested);
        var first = whole.Journal.EntryCount + 1;
        await whole.Undo(Nested);
        Assert.InRange(whole.Journal.EntryCount - first, 3, 20);
        for (var entry = first; entry <= whole.Journal.EntryCount; entry++)
        {
            var shelf = new Shelf();
            var lab = new Lab(shelf);
            await lab.Run(Nested);
            lab.Journal.KillAtEntry = entry;
            await Assert.ThrowsAsync<KilledException>(() => lab.Undo(Nested));
            lab.Journal.KillAtEntry = null;
            await lab.Undo(Nested);
            Assert.Empty((await lab.Undo(Nested)).Lines);
        }
    }

    private static void Nested(Recipe recipe)
    {
        var host = recipe.Host("a").Box("chest", "oak");
        host.Add(new BoxStep(host, "ring", $"{host.Content("chest")} ring") { ContainedIn = host.Content("chest") });
    }
}
