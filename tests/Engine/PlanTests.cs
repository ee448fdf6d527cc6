namespace OriginScript.Engine.Tests;

public sealed class PlanTests
{
    [Fact]
    public void It_has_the_order_of_the_script_and_placeholders_for_what_is_not_known() =>
        Assert.Equal(
            """
            host a
              task: shelf:box a first sand                                        # box of sand

            host b
              task: shelf:box b copy {a.first}                                    # box of {a.first}

            host a
              task: shelf:await a first                                           # box of sand
            ! task: shelf:ring a                                                  # ring the bell, always

            """,
            Lab.Plan(recipe =>
            {
                var a = recipe.Host("a").Box("first", "sand");
                recipe.Host("b").Box("copy", a.Content("first"));
                a.AwaitBox("first", "sand").Ring();
            })
        );

    [Fact]
    public void A_composed_verb_has_a_line_of_its_own_above_its_steps() =>
        Assert.Equal(
            """
            host a
              task: origin:pair a
                task: shelf:box a left sand                                       # box of sand
                task: origin:inner a
                  task: shelf:box a right sand                                    # box of sand
              task: shelf:box a after sand                                        # box of sand

            """,
            Lab.Plan(recipe =>
                recipe
                    .Host("a")
                    .Group("origin:pair", ["a"], pair => pair.Box("left", "sand").Group("origin:inner", ["a"], inner => inner.Box("right", "sand")))
                    .Box("after", "sand")
            )
        );

    [Fact]
    public void A_text_mixes_words_and_outputs() =>
        Assert.Contains(
            "# box of http://{a.first}/x",
            Lab.Plan(recipe =>
            {
                var a = recipe.Host("a").Box("first", "sand");
                a.Box("second", $"http://{a.Content("first")}/x");
            })
        );

    [Fact]
    public void The_same_step_twice_is_one_step() =>
        Assert.Single(Lab.BuildRecipe(recipe => recipe.Host("a").Box("b", "sand").Box("b", "sand")).Steps);

    [Fact]
    public void Two_wants_for_one_thing_are_an_error_that_shows_both() =>
        Assert.Equal(
            "a/shelf:box/b is wanted twice, as \"box of sand\" and as \"box of glass\". Keep one of the two.",
            Assert.Throws<RecipeException>(() => Lab.Plan(recipe => recipe.Host("a").Box("b", "sand").Box("b", "glass"))).Message
        );

    [Fact]
    public void A_value_that_nobody_provides_is_an_error_that_names_it() =>
        Assert.Equal(
            "a/shelf:box/b needs {a.c}, which no earlier step provides.",
            Assert.Throws<RecipeException>(() => Lab.Plan(recipe => recipe.Host("a").Box("b", recipe.Host("a").Content("c")))).Message
        );

    [Theory]
    [InlineData("Web_1", "Host(\"web-1\")")]
    [InlineData("-x-", "Host(\"x\")")]
    [InlineData("", "must be one DNS label")]
    public void A_host_name_that_is_not_a_DNS_label_is_an_error_that_suggests_one(string name, string offer) =>
        Assert.Contains(offer, Assert.Throws<RecipeException>(() => Lab.Plan(recipe => recipe.Host(name))).Message);

    [Fact]
    public void An_argument_with_blanks_is_quoted_so_that_the_line_can_be_typed_again() =>
        Assert.Contains("task: shelf:box a b 'it'\\''s here'", Lab.Plan(recipe => recipe.Host("a").Box("b", "it's here")));
}
