namespace OriginScript.Engine.Tests;

public sealed class LivePlanTests
{
    [Fact]
    public async Task It_marks_what_is_so_what_is_missing_what_differs_what_goes_and_what_cannot_be_known()
    {
        var shelf = new Shelf().With("a.same", "sand").With("a.other", "sand").With("a.junk", "junk").With("a.copy", "old");
        var plan = await new Lab(shelf).LivePlan(recipe =>
        {
            var a = recipe.Host("a").Box("same", "sand").Box("other", "glass").Box("new", "glass").NoBox("junk");
            a.Box("copy", a.Content("new")).Ring();
        });
        Assert.Equal(
            """
            host a
            = task: shelf:box a same sand                                         # box of sand
            ~ task: shelf:box a other glass                                       # box of sand -> box of glass
            + task: shelf:box a new glass                                         # box of glass
            - task: shelf:box a junk none                                         # box of junk
            ? task: shelf:box a copy {a.new}                                      # box of old -> box of {a.new}
            ! task: shelf:ring a                                                  # ring the bell, always

            """,
            Transcript.Of(plan.Lines)
        );
    }

    [Fact]
    public async Task A_change_that_cannot_be_made_says_so_beforehand()
    {
        var plan = await new Lab(new Shelf().With("a.b", "glued")).LivePlan(recipe => recipe.Host("a").Box("b", "sand"));
        Assert.Equal("a.b is glued to the shelf. Take another name.", Assert.Single(plan.Lines).Text);
    }

    [Fact]
    public async Task A_port_that_cannot_be_had_leaves_its_steps_unknown() =>
        Assert.Equal(
            Mark.Unknown,
            Assert.Single((await new Lab(new Shelf { Closed = true }).LivePlan(recipe => recipe.Host("a").Box("b", "sand"))).Lines).Mark
        );
}
