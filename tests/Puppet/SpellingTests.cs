using OriginScript.Testing;

namespace OriginScript.Puppet.Tests;

/// <summary>Laws 6 and 7: every argument in every spelling is written and read back as wanted, or refused while the recipe is read.</summary>
public sealed class SpellingTests
{
    private const string Fingerprint = "0A:1B:2C:3D:4E:5F:60:71:82:93:A4:B5:C6:D7:E8:F9:0A:1B:2C:3D:4E:5F:60:71:82:93:A4:B5:C6:D7:E8:F9";

    [FakeMachineFact]
    public Task The_value_of_a_setting() => Verify(
        Spell.Of("a b", " a b", "a b ", "\ta b").And("x=y").And("'a'").Any(Spell.Texts(12)).Invalid("a\nb", "a\rb", ""),
        (host, value) => host.PuppetSetting("environment", value));

    [FakeMachineFact]
    public Task The_name_of_a_setting() => Verify(
        Spell.Of("environment").Any(Spell.Texts(4)).Invalid("Environment", "http-timeout", "a b", "a=b", "", "-x", "9x"),
        (host, name) => host.PuppetSetting(name, "x"));

    [FakeMachineFact]
    public Task The_section_of_a_setting() => Verify(
        Spell.Of("main").And("agent").And("server").Any(Spell.Texts(4)).Invalid("Main", "[main]", "master", "", "other"),
        (host, section) => host.PuppetSetting("environment", "x", section));

    [FakeMachineFact]
    public Task The_master_of_an_agent() => Verify(
        Spell.Of("puppet.example.org", "puppet.example.org.", "Puppet.Example.ORG").And("puppet").Any(Spell.Texts(4)).Invalid("a b", "", "-x", "a_b!", "puppet\n"),
        (host, master) => host.PuppetServer(master));

    [FakeMachineFact]
    public Task A_heap() => Verify(
        Spell.Of("2g", "2G", "2048m", "2048M").And("768m", "768M").Any(Spell.Texts(4)).Invalid("1", "g", "0m", "1.5g", "2gb", " 2g", "02g", "99999999999999999999m"),
        (host, size) => host.PuppetHeap(size),
        machine => machine.WithFile("etc/default/puppetserver", "JAVA_ARGS=\"-Da=b\"\n"));

    [FakeMachineFact]
    public Task A_heap_that_is_there_in_another_spelling() => Verify(
        Spell.Of("2g", "2048m"),
        (host, size) => host.PuppetHeap(size),
        machine => machine.WithFile("etc/default/puppetserver", "JAVA_ARGS=\"-Xms2048m -Xmx2G\"\n"));

    [FakeMachineFact]
    public Task A_module() => Verify(
        Spell.Of("puppetlabs-ntp", "puppetlabs/ntp").And("puppetlabs-ntp@9.1.0", "puppetlabs/ntp@9.1.0").Any(Spell.Texts(4)).Invalid("ntp", "puppetlabs-ntp@", "puppetlabs-ntp@latest", "puppetlabs-ntp@9.1", "puppetlabs-ntp@v9.1.0", "a-b@1.0.0@2.0.0", "", "-x", "a b-c"),
        (host, module) => host.PuppetModule(module));

    [FakeMachineFact]
    public Task Several_modules() => Verify(
        Spell.Of("puppetlabs-ntp,puppetlabs-java", "puppetlabs/ntp,puppetlabs-java", "puppetlabs-ntp,puppetlabs-java,puppetlabs-ntp").Invalid("puppetlabs-ntp@1.0.0,puppetlabs-ntp@2.0.0", "puppetlabs-ntp,puppetlabs-ntp@2.0.0"),
        (host, modules) => host.PuppetModule(modules.Split(',')));

    [FakeMachineFact]
    public Task The_folders_of_a_site() => Verify(
        Spell.Of("/srv/site/modules", "/srv//site/modules", "/srv/site/modules/", "/srv/./site/modules").And("code", "./code", "code/").Any(Spell.Texts(6)).Invalid("", "../x", "a:b", "a\nb", "~/x", " x"),
        (host, folder) => host.PuppetSite(folder, folder));

    [FakeMachineFact]
    public Task The_folder_of_a_site_root() => Verify(
        Spell.Of("/srv/site", "/srv//site", "/srv/site/", "/srv/x/../site").Any(Spell.Texts(6).Select(text => $"/srv/{text}x")).Invalid("site", "~/site", "/", ""),
        (host, folder) => host.PuppetSiteRoot(folder),
        machine => machine.WithFile("etc/group", "root:x:0:\npuppet:x:52:\n"));

    [FakeMachineFact]
    public Task The_name_of_a_certificate() => Verify(
        Spell.Of("printer.example.org", "Printer.Example.org", "printer.example.org.").And("my_printer").Any(Spell.Texts(4)).Invalid("", "a/b", "..", "a b", "-x", "*"),
        (host, name) => host.PuppetGenerate(name),
        machine => machine.WithRunningServer());

    [Fact]
    public void A_fingerprint_is_written_as_Puppet_prints_it() => Assert.Equal(
        [.. Enumerable.Repeat($"puppet:cert:requested web.example.org broker.example.org {Fingerprint}", 4)],
        new[] { Fingerprint, Fingerprint.ToLowerInvariant(), Fingerprint.Replace(":", ""), $"(SHA256) {Fingerprint}" }.Select(text => Requested(text).Echo));

    [Theory]
    [InlineData("AB:CD")]
    [InlineData("")]
    [InlineData("SHA256")]
    [InlineData("0A:1B:2C:3D:4E:5F:60:71:82:93:A4:B5:C6:D7:E8:F9:0A:1B:2C:3D:4E:5F:60:71:82:93:A4:B5:C6:D7:E8:XX")]
    public void What_is_not_a_fingerprint_is_refused(string text) => Assert.Equal(
        $"\"{text}\" is not a valid fingerprint. Write the SHA-256 fingerprint as puppet:agent:fingerprint prints it: 32 pairs of hexadecimal digits with colons between them.",
        Assert.Throws<RecipeException>(() => Requested(text)).Message);

    private static Step Requested(string fingerprint) => Assert.Single(Lab.BuildRecipe(recipe => recipe.Host("web").At("web.example.org").PuppetRequested("broker.example.org", fingerprint)).Steps);

    private static async Task Verify(Spellings<string> spellings, Action<HostBuilder, string> verb, Action<FakeShellMachine>? given = null)
    {
        using var machines = new FakeShellMachines(machine => (given ?? (_ => { }))(machine.WithPuppet()));
        await new SevenLaws(machines.Create).VerifySpellings(spellings, (recipe, argument) => verb(recipe.Host("web").At("web.example.org"), argument));
    }
}
