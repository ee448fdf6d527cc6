using OriginScript.Testing;

namespace OriginScript.Remote.Tests;

/// <summary>The name of a host in the log, and its address.</summary>
public sealed class NameTests
{
    [Fact]
    public void A_host_with_a_full_name_is_called_by_it() =>
        Assert.Equal("remote:timesync web.example.org", Step(recipe => recipe.Host("web").At("web.example.org").TimeSync()).Echo);

    [Fact]
    public void A_host_at_a_bare_address_is_called_by_its_own_name() =>
        Assert.Equal("remote:timesync web", Step(recipe => recipe.Host("web").At("192.0.2.10").TimeSync()).Echo);

    [Theory]
    [InlineData("192.0.2.10:2222")]
    [InlineData("admin@192.0.2.10")]
    public void What_others_reach_it_by_is_the_address_alone(string address) =>
        Assert.Equal("192.0.2.10", new Recipe("recipe", "/").Host("web").At(address).Ip.Known);

    [Theory]
    [InlineData("broker.infra.example.org", "broker")]
    [InlineData("Broker.Infra.Example.org", "broker")]
    [InlineData("broker", "broker")]
    [InlineData("192.0.2.10", "host-192-0-2-10")]
    [InlineData("192.0.2.10:2222", "host-192-0-2-10")]
    [InlineData("admin@broker.infra.example.org:2222", "broker")]
    [InlineData("[2001:db8::10]:2222", "host-2001-db8--10")]
    [InlineData("2001:db8::10", "host-2001-db8--10")]
    public void A_machine_from_the_command_line_becomes_a_host(string address, string name) =>
        Assert.Equal(name, new Recipe("recipe", "/").HostAt(address).Name);

    [Theory]
    [InlineData("broker.infra.example.org", "broker.infra.example.org")]
    [InlineData("broker", "broker")]
    [InlineData("192.0.2.10", null)]
    [InlineData("192.0.2.10:2222", null)]
    [InlineData("admin@broker.infra.example.org:2222", "broker.infra.example.org")]
    public void A_name_under_which_it_is_reached_is_its_full_name(string address, string? name) =>
        Assert.Equal(name, new Recipe("recipe", "/").HostAt(address).Fqdn.Known);

    [Theory]
    [InlineData("192.0.2.10")]
    [InlineData("192.0.2.10:2222")]
    [InlineData("admin@192.0.2.10")]
    [InlineData("admin@broker.infra.example.org:2222")]
    [InlineData("broker:2222")]
    [InlineData("[2001:db8::10]:2222", "'[2001:db8::10]:2222'")]
    public void A_machine_from_the_command_line_is_called_so_that_it_can_be_typed_again(string address, string? typed = null) =>
        Assert.Equal($"remote:timesync {typed ?? address}", Step(recipe => recipe.HostAt(address).TimeSync()).Echo);

    [Fact]
    public void A_port_is_no_part_of_a_full_name() =>
        Assert.Equal("web.example.org", Lab.BuildRecipe(recipe => recipe.Host("web").At("web.example.org:2222")).Host("web").Fqdn.Known);

    [Fact]
    public void A_host_behind_another_port_is_called_by_its_address() =>
        Assert.Equal("remote:timesync web.example.org:2222", Step(recipe => recipe.Host("web").At("web.example.org:2222").TimeSync()).Echo);

    [Fact]
    public void A_host_has_one_address() =>
        Assert.Equal(
            "web.ip is already 192.0.2.10 and cannot also be 192.0.2.11. Give web only one of the two.",
            VerbPlan.Refusal(host => host.At("192.0.2.11")).Message
        );

    [Fact]
    public void A_remote_step_needs_an_address() =>
        Assert.Equal(
            "web/remote:timesync needs {web.ip}, which no earlier step provides.",
            Assert.Throws<RecipeException>(() => Lab.BuildRecipe(recipe => recipe.Host("web").TimeSync())).Message
        );

    [Fact]
    public void A_host_name_needs_a_name() =>
        Assert.Equal("web/remote:set_hostname needs {web.fqdn}, which no earlier step provides.", VerbPlan.Refusal(host => host.Hostname()).Message);

    [Fact]
    public void A_host_name_that_is_given_is_the_name() =>
        Assert.Equal(
            "web.example.org",
            Lab.BuildRecipe(recipe => recipe.Host("web").At("192.0.2.10").Hostname("web.example.org")).Host("web").Fqdn.Known
        );

    [Fact]
    public void A_new_host_name_is_set_on_a_machine_that_is_reached_by_another_one() =>
        Assert.Equal(
            "remote:set_hostname web.example.org 192.0.2.10 --ipaddr=10.0.0.7",
            Step(recipe => HostnameVerb.SetHostname(recipe, "web.example.org", "192.0.2.10", "10.0.0.7")).Echo
        );

    private static Step Step(Action<Recipe> recipe) => Assert.Single(Lab.BuildRecipe(recipe).Steps);
}
