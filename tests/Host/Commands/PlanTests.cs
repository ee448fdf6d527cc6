using OriginScript.Host.Platform;
using OriginScript.Host.Recipes;

namespace OriginScript.Host.Tests.Commands;

public sealed class PlanTests : IDisposable
{
    private readonly CommandRunnerHarness _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public async Task A_plan_is_the_action_log_and_how_much_it_is()
    {
        await _scene.Plan(Two);
        Assert.Equal(
            """
            host oak
              task: shelf:box oak top tea                                         # box of tea

            host elm
              task: shelf:box elm low {oak.top}                                   # box of {oak.top}

            Plan: 2 steps on 2 hosts.

            """,
            _scene.Output
        );
    }

    [Fact]
    public async Task An_empty_recipe_says_that_it_is_empty()
    {
        await _scene.Plan(_ => { });
        Assert.Equal("Plan: nothing to do; the recipe has no steps.\n", _scene.Output);
    }

    [Fact]
    public async Task A_plan_of_one_host_leaves_the_others_out()
    {
        await _scene.Plan(Two, new() { OnlyHost = "elm" });
        Assert.Contains("Plan: 1 step on 1 host.", _scene.Output);
    }

    [Fact]
    public async Task A_host_that_the_recipe_does_not_name_is_refused_with_those_it_does()
    {
        var refused = await Assert.ThrowsAsync<UsageException>(() => _scene.Plan(Two, new() { OnlyHost = "ash" }));
        Assert.Equal("shelf has no host \"ash\". Set --only to one of oak, elm.", refused.Message);
    }

    [Fact]
    public async Task A_plan_writes_nothing_to_standard_error()
    {
        await _scene.Plan(Two);
        Assert.Empty(_scene.Errors);
    }

    [Fact]
    public async Task A_step_wanted_twice_names_both_lines()
    {
        var wrong = await Assert.ThrowsAsync<RecipeConflictException>(() => _scene.Plan(TeaAndCoffee));
        Assert.Matches(
            """^\S*tea.csx\(9,9\): oak/shelf:box/top is wanted twice, as "box of tea" and as "box of coffee". Keep one of the two. """
                + """\S*tea.csx\(4,9\) declares the first, \S*tea.csx\(9,9\) the second.$""",
            wrong.Message
        );
    }

    [Fact]
    public async Task J2_one_box_wanted_by_two_hosts_names_both_lines()
    {
        var wrong = await Assert.ThrowsAsync<RecipeConflictException>(() => _scene.Plan(SharedBox));
        Assert.Matches(
            """^\S*shared.csx\(9,9\): the box top is wanted twice, .* \S*shared.csx\(4,9\) declares the first, \S*shared.csx\(9,9\) the second.$""",
            wrong.Message
        );
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task J6_secrets_that_are_not_set_are_all_told_before_anything_is_made(bool isLive)
    {
        Task Act() => isLive ? _scene.Plan(Locked, new() { IsLive = true }) : _scene.Run(Locked);
        Assert.Equal(
            "The secrets ORIGIN_TEST_A, ORIGIN_TEST_B and ORIGIN_TEST_C are not set. Set the environment variables of those names.",
            (await Assert.ThrowsAsync<UsageException>(Act)).Message
        );
        Assert.Null(_scene.Shelf["top"]);
    }

    [Fact]
    public async Task J6_an_offline_plan_needs_no_secret()
    {
        Assert.Equal(0, await _scene.Plan(Locked));
        Assert.Contains("box of tea", _scene.Output);
    }

    private static void Locked(Recipe recipe)
    {
        recipe.Host("oak").Box("top", "tea");
        foreach (var name in (string[])["A", "B", "A", "C"])
            new RecipeScript(recipe).Secret($"ORIGIN_TEST_{name}");
    }

    private static void SharedBox(Recipe recipe)
    {
#line 4 "shared.csx"
        recipe.Host("oak").Box("top", "tea");
        recipe.Host("ash").Box("low", "tea");
#line 9 "shared.csx"
        recipe.Host("elm").Box("top", "coffee");
#line default
    }

    private static void Two(Recipe recipe)
    {
        var oak = recipe.Host("oak").Box("top", "tea");
        recipe.Host("elm").Box("low", oak.ContentOutput("top"));
    }

    private static void TeaAndCoffee(Recipe recipe)
    {
#line 4 "tea.csx"
        recipe.Host("oak").Box("top", "tea");
#line 9 "tea.csx"
        recipe.Host("oak").Box("top", "coffee");
#line default
    }
}
