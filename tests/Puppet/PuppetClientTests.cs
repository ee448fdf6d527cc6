using OriginScript.Testing;

namespace OriginScript.Puppet.Tests;

public sealed class PuppetClientTests
{
    [Fact]
    public void A_client_of_a_master_that_is_up_already() =>
        Snapshot.AssertMatches(Lab.Plan(recipe => recipe.Host("broker").At("broker.infra.example.org").PuppetClient("puppet.infra.example.org")));

    [Fact]
    public void A_client_of_a_master_of_the_same_recipe_has_the_same_plan() =>
        Assert.Equal(
            Lab.Plan(recipe => recipe.Host("broker").At("broker.infra.example.org").PuppetClient("puppet.infra.example.org")),
            OfBroker(Lab.Plan(recipe => recipe.Host("broker").At("broker.infra.example.org").PuppetClient(Master(recipe))))
        );

    [Fact]
    public void It_waits_for_its_master_to_answer() =>
        Assert.Contains(
            "puppet.master",
            Client("puppet:agent:set_server", recipe => recipe.Host("broker").At("broker.infra.example.org").PuppetClient(Master(recipe)))
                .Needs.Select(output => output.Name)
        );

    [Fact]
    public void Its_request_is_looked_for_on_the_master() =>
        Assert.Equal(
            "puppet.infra.example.org",
            Client(
                "puppet:cert:requested",
                recipe => recipe.Host("broker").At("192.0.2.11").Hostname("broker.infra.example.org").PuppetClient(Master(recipe))
            )
                .Needs[0]
                .ToString()
        );

    [Fact]
    public void It_is_signed_only_once_its_own_fingerprint_is_known() =>
        Assert.Contains(
            "broker.fingerprint",
            Client("puppet:cert:requested", recipe => recipe.Host("broker").At("broker.infra.example.org").PuppetClient("puppet.infra.example.org"))
                .Needs.Select(output => output.Name)
        );

    [Fact]
    public void A_master_of_the_recipe_must_be_one() =>
        Assert.Equal(
            "broker/puppet:agent:set_server needs {puppet.master}, which no earlier step provides.",
            Refused(recipe => recipe.Host("broker").At("broker.infra.example.org").PuppetClient(recipe.Host("puppet").At("192.0.2.10")))
        );

    [Fact]
    public void A_client_needs_a_full_name() =>
        Assert.Equal(
            "broker/puppet:setting/main/certname needs {broker.fqdn}, which no earlier step provides.",
            Refused(recipe => recipe.Host("broker").At("192.0.2.11").PuppetClient("puppet.infra.example.org"))
        );

    [Fact]
    public void A_client_has_one_master() =>
        Assert.Equal(
            "broker/puppet:agent:set_server is wanted twice, as \"[main] server = one.example.org\" and as \"[main] server = two.example.org\". Keep one of the two.",
            Refused(recipe => recipe.Host("broker").At("broker.infra.example.org").PuppetClient("one.example.org").PuppetClient("two.example.org"))
        );

    [Fact]
    public void J2_the_setting_of_the_master_is_one_setting() =>
        Assert.StartsWith(
            "the setting [main] server of Puppet on broker.infra.example.org is wanted twice",
            Refused(recipe =>
                recipe.Host("broker").At("broker.infra.example.org").PuppetServer("one.example.org").PuppetSetting("server", "two.example.org")
            )
        );

    [Fact]
    public void J2_a_certificate_is_not_signed_and_removed() =>
        Assert.StartsWith(
            "the certificate web.example.org on puppet.example.org is wanted twice, as \"certificate for web.example.org signed\"",
            Refused(recipe => recipe.Host("puppet").At("puppet.example.org").PuppetSign("web.example.org").PuppetClean("web.example.org"))
        );

    [Fact]
    public void Bare_labels_are_names_enough() =>
        Assert.Equal(
            "puppet:setting broker certname broker",
            Client("puppet:setting", recipe => recipe.HostAt("broker").PuppetClient("puppet")).Echo
        );

    private static HostBuilder Master(Recipe recipe) => recipe.Host("puppet").At("puppet.infra.example.org").PuppetMaster();

    private static Step Client(string task, Action<Recipe> recipe) =>
        Lab.BuildRecipe(recipe).Steps.Single(step => step.Id.Host == "broker" && step.Id.Task == task);

    private static string OfBroker(string plan) => plan[plan.IndexOf("host broker", StringComparison.Ordinal)..];

    private static string Refused(Action<Recipe> recipe) => Assert.Throws<RecipeException>(() => Lab.BuildRecipe(recipe)).Message;
}
