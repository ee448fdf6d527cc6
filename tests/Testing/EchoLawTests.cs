namespace OriginScript.Testing.Tests;

/// <summary>Law 7, and that it can be broken.</summary>
public sealed class EchoLawTests
{
    [Fact]
    public Task A_verb_whose_echo_has_all_its_arguments_keeps_it() =>
        Lab.KeepsTheLaws(
            () => new NoteWorld(),
            recipe => recipe.Host("a").NoteAllOptions("it's", size: 3, tags: ["x", "y z"], wait: false, scale: 0.5)
        );

    [Fact]
    public Task Defaults_keep_it() => Lab.KeepsTheLaws(() => new NoteWorld(), recipe => recipe.Host("a").NoteAllOptions("x"));

    [Fact]
    public Task A_verb_that_does_what_the_typed_line_does_keeps_it() =>
        Lab.KeepsTheLaws(() => new NoteWorld(), recipe => recipe.Host("a").NoteClaim("x"));

    [Fact]
    public async Task An_option_that_is_not_in_the_echo_breaks_it() =>
        Assert.Contains(
            "+ note:options [a] [x 2  true 1] # note x 2  true 1\ntyped, it gives\n+ note:options [a] [x 2  true 1 1  true 1]",
            (await Break(() => new NoteWorld(), recipe => recipe.Host("a").NoteOptions("x", size: 2))).Message
        );

    [Fact]
    public async Task A_verb_that_replaces_where_the_typed_line_refuses_breaks_it() =>
        Assert.Contains(
            "~ note:claim [a] [x] # note theirs -> note x\ntyped, it gives\nx note:claim [a] [x] # a has the note \"theirs\" already. Add --replace.",
            (await Break(() => new NoteWorld().With("a", "theirs"), recipe => recipe.Host("a").NoteClaimAlways("x"))).Message
        );

    [Fact]
    public async Task A_step_without_a_task_breaks_it() =>
        Assert.Contains(
            "There is no task note:nothing.",
            (await Break(() => new NoteWorld(), recipe => recipe.Host("a").NoteWithoutTask("x"))).Message
        );

    private static async Task<LawBrokenException> Break(Func<IFakeWorld> world, Action<Recipe> recipe)
    {
        var caught = await Assert.ThrowsAsync<LawBrokenException>(() => Lab.KeepsTheLaws(world, recipe));
        Assert.Equal(7, caught.Law);
        return caught;
    }
}
