using OriginScript.Testing;

namespace OriginScript.Remote.Tests;

public sealed class PrepareTests
{
    [Fact]
    public void A_machine_with_a_full_name_keeps_it() =>
        Snapshot.AssertMatches(Lab.Plan(recipe => recipe.Host("web").At("web.example.org").Prepare("git")));

    [Fact]
    public void A_machine_without_one_keeps_the_name_it_has() =>
        Snapshot.AssertMatches(Lab.Plan(recipe => recipe.Host("web").At("192.0.2.10").Prepare()));

    [Fact]
    public void A_machine_with_a_bare_label_keeps_the_name_it_has() =>
        Assert.DoesNotContain("remote:set_hostname", Lab.BuildRecipe(recipe => recipe.HostAt("db").Prepare()).Steps.Select(step => step.Id.Task));

    [Fact]
    public void The_time_zone_that_the_recipe_has_said_stays() =>
        Assert.Equal(
            ["remote:timezone web Europe/Berlin"],
            Lab.BuildRecipe(recipe => recipe.Host("web").At("192.0.2.10").Timezone("Europe/Berlin").Prepare())
                .Steps.Where(step => step.Id.Task == "remote:timezone")
                .Select(step => step.Echo)
        );
}
