using OriginScript.Testing;

namespace OriginScript.Puppet.Tests;

public sealed class PuppetMasterTests
{
    [Fact]
    public void A_master_with_its_site_in_git() =>
        Snapshot.AssertMatches(
            Lab.Plan(recipe => recipe.Host("puppet").At("puppet.infra.example.org").PuppetMaster(siteRepo: "https://git.example.org/site.git"))
        );

    [Fact]
    public void A_master_without_a_site_of_the_distributions_own_packages() =>
        Snapshot.AssertMatches(
            Lab.Plan(recipe => recipe.Host("puppet").At("puppet.infra.example.org").PuppetMaster(modules: [], heap: "512m", vendor: "native"))
        );

    [Fact]
    public void A_site_elsewhere_is_where_manifests_and_modules_are() =>
        Assert.Equal(
            "puppet:master:configure puppet.infra.example.org --moduledir=/srv/site/modules --manifestdir=/srv/site/manifests",
            Master(siteRoot: "/srv/site").Single(step => step.Id.Task == "puppet:master:configure").Echo
        );

    [Fact]
    public void A_bare_label_is_name_enough() =>
        Assert.Equal(
            "puppet:agent:set_server puppet puppet",
            Lab.BuildRecipe(recipe => recipe.HostAt("puppet").PuppetMaster()).Steps.Single(step => step.Id.Task == "puppet:agent:set_server").Echo
        );

    [Fact]
    public void A_machine_that_is_prepared_already_is_not_prepared_again() =>
        Assert.Equal(
            ["git,ca-certificates,curl", "git,openvox-server"],
            Lab.BuildRecipe(recipe => recipe.Host("puppet").At("puppet.infra.example.org").Prepare("git").PuppetMaster())
                .Steps.Where(step => step.Id.Task == "remote:package:install")
                .Select(step => step.Id.Key)
        );

    [Fact]
    public void Twice_a_master_is_once_a_master() =>
        Assert.Equal(
            Master().Select(step => step.Id),
            Lab.BuildRecipe(recipe => recipe.Host("puppet").At("puppet.infra.example.org").PuppetMaster().PuppetMaster())
                .Steps.Select(step => step.Id)
        );

    [Fact]
    public void Two_heaps_are_a_contradiction() =>
        Assert.Equal(
            "puppet/puppet:master:heap is wanted twice, as \"JAVA_ARGS with -Xms1g -Xmx1g\" and as \"JAVA_ARGS with -Xms2g -Xmx2g\". Keep one of the two.",
            Assert
                .Throws<RecipeException>(() =>
                    Lab.BuildRecipe(recipe => recipe.Host("puppet").At("puppet.infra.example.org").PuppetMaster().PuppetHeap("2g"))
                )
                .Message
        );

    [Fact]
    public void A_master_needs_a_full_name() =>
        Assert.Equal(
            "puppet/puppet:setting/main/certname needs {puppet.fqdn}, which no earlier step provides.",
            Assert.Throws<RecipeException>(() => Lab.BuildRecipe(recipe => recipe.Host("puppet").At("192.0.2.10").PuppetMaster())).Message
        );

    [Fact]
    public void Only_known_vendors_package_Puppet() =>
        Assert.Equal(
            "Unknown Puppet vendor \"perforce\". Write openvox, puppet or native.",
            Assert.Throws<RecipeException>(() => Master(vendor: "perforce")).Message
        );

    [Theory]
    [InlineData("1")]
    [InlineData("g")]
    [InlineData("0m")]
    [InlineData("1.5g")]
    public void A_heap_has_a_size_as_Java_writes_it(string heap) =>
        Assert.Equal(
            $"\"{heap}\" is not a valid heap size for puppet. Write it as Java does: \"512m\" or \"2g\".",
            Assert.Throws<RecipeException>(() => Lab.BuildRecipe(recipe => recipe.Host("puppet").At("192.0.2.10").PuppetHeap(heap))).Message
        );

    private static IReadOnlyList<Step> Master(string? siteRoot = null, string vendor = "openvox") =>
        Lab.BuildRecipe(recipe => recipe.Host("puppet").At("puppet.infra.example.org").PuppetMaster(siteRoot: siteRoot, vendor: vendor)).Steps;
}
