namespace OriginScript.Engine.Tests;

public sealed class HostFilterTests
{
    [Fact]
    public async Task One_host_is_run_and_the_others_are_read_where_they_are_needed()
    {
        var shelf = new Shelf().With("a.one", "sand");
        var run = await Run(shelf, "b");
        Assert.Equal(("b/shelf:box/copy", "a.one: sand\nb.copy: sand\nrings: 0"), (Assert.Single(run.Lines).Step.Id.ToString(), shelf.StateText));
    }

    [Fact]
    public async Task A_value_that_its_host_has_not_made_yet_is_an_error_that_names_it()
    {
        var run = await Run(new Shelf(), "b");
        Assert.Equal("{a.one} is not known yet, because the step that provides it has not run.", Assert.Single(run.Lines).Text);
    }

    private static async Task<RunResult> Run(Shelf shelf, string only)
    {
        await using var journal = Engine.Journal.Open(new MemoryJournal(), "memory", new AutoAdvanceClock());
        await using var ports = new Ports(new());
        shelf.Register(ports);
        var recipe = Lab.BuildRecipe(recipe =>
        {
            var a = recipe.Host("a").Box("one", "sand").Box("other", "sand");
            recipe.Host("b").Box("copy", a.Content("one"));
        });
        return await new Executor(recipe, ports, journal, new Transcript(), new() { OnlyHost = only, Clock = new AutoAdvanceClock() }).Run();
    }
}
