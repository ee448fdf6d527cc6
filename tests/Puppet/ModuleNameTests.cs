namespace OriginScript.Puppet.Tests;

public sealed class ModuleNameTests
{
    [Theory]
    [InlineData("puppetlabs-ntp", "puppetlabs-ntp", null)]
    [InlineData("puppetlabs/ntp", "puppetlabs-ntp", null)]
    [InlineData("puppetlabs-java@11.0.0", "puppetlabs-java", "11.0.0")]
    public void A_module_is_named_as_the_Forge_does(string text, string name, string? version) =>
        Assert.Equal(new(name, version), ModuleName.Parse(text));

    [Theory]
    [InlineData("puppetlabs-ntp", "puppet-module-puppetlabs-ntp")]
    [InlineData("puppetlabs-augeas_core", "puppet-module-puppetlabs-augeas-core")]
    public void Debian_has_it_under_a_longer_name(string module, string package) => Assert.Equal(package, ModuleName.Parse(module).Package);

    [Fact]
    public void Modules_are_known_by_their_metadata() =>
        Assert.Equal(
            [new("puppetlabs-ntp", "7.2.0"), new("puppetlabs-stdlib", "8.5.0")],
            InstalledModule.ParseAll(
                "{\"name\": \"puppetlabs-ntp\", \"version\": \"7.2.0\"}\u001e{ half\u001e{\"name\":\"puppetlabs/stdlib\",\"version\":\"8.5.0\"}\u001e"
            )
        );
}
