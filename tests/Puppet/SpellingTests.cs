using OriginScript.Testing;

namespace OriginScript.Puppet.Tests;

/// <summary>Laws 6 and 7: every argument in every spelling is written and read back as wanted, or refused while the recipe is read.</summary>
public sealed class SpellingTests
{
    private const string Fingerprint = "0A:1B:2C:3D:4E:5F:60:71:82:93:A4:B5:C6:D7:E8:F9:0A:1B:2C:3D:4E:5F:60:71:82:93:A4:B5:C6:D7:E8:F9";

    private static readonly string RequestFingerprint = CertificateOrRequest
        .Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Stubs", "request.pem")))
        .Fingerprint;

    private static readonly Dictionary<string, MachineSpelling> Table = new()
    {
        ["value of a setting"] = new(["a b", " a b", "a b ", "\ta b"], (host, value) => host.PuppetSetting("environment", value))
        {
            More = more => more.And("x=y").And("'a'").Any(Spell.Texts(12)).Invalid("a\nb", "a\rb", ""),
        },
        ["name of a setting"] = new(["environment"], (host, name) => host.PuppetSetting(name, "x"))
        {
            More = more => more.Any(Spell.Texts(4)).Invalid("Environment", "http-timeout", "a b", "a=b", "", "-x", "9x"),
        },
        ["section of a setting"] = new(["main"], (host, section) => host.PuppetSetting("environment", "x", section))
        {
            More = more => more.And("agent").And("server").Any(Spell.Texts(4)).Invalid("Main", "[main]", "master", "", "other"),
        },
        ["master of an agent"] = new(["puppet.example.org", "puppet.example.org.", "Puppet.Example.ORG"], (host, master) => host.PuppetServer(master))
        {
            More = more => more.And("puppet").Any(Spell.Texts(4)).Invalid("a b", "", "-x", "a_b!", "puppet\n"),
        },
        ["heap"] = new(["2g", "2G", "2048m", "2048M"], (host, size) => host.PuppetHeap(size))
        {
            More = more => more.And("768m", "768M").Any(Spell.Texts(4)).Invalid("1", "g", "0m", "1.5g", "2gb", " 2g", "02g", "99999999999999999999m"),
            Given = machine => machine.WithPuppet().WithFile("etc/default/puppetserver", "JAVA_ARGS=\"-Da=b\"\n"),
        },
        ["heap that is there in another spelling"] = new(["2g", "2048m"], (host, size) => host.PuppetHeap(size))
        {
            Given = machine => machine.WithPuppet().WithFile("etc/default/puppetserver", "JAVA_ARGS=\"-Xms2048m -Xmx2G\"\n"),
        },
        ["module"] = new(["puppetlabs-ntp", "puppetlabs/ntp"], (host, module) => host.PuppetModule(module))
        {
            More = more =>
                more.And("puppetlabs-ntp@9.1.0", "puppetlabs/ntp@9.1.0")
                    .Any(Spell.Texts(4))
                    .Invalid(
                        "ntp",
                        "puppetlabs-ntp@",
                        "puppetlabs-ntp@latest",
                        "puppetlabs-ntp@9.1",
                        "puppetlabs-ntp@v9.1.0",
                        "a-b@1.0.0@2.0.0",
                        "",
                        "-x",
                        "a b-c"
                    ),
        },
        ["modules"] = new(
            ["puppetlabs-ntp,puppetlabs-java", "puppetlabs/ntp,puppetlabs-java", "puppetlabs-ntp,puppetlabs-java,puppetlabs-ntp"],
            (host, modules) => host.PuppetModule(modules.Split(','))
        )
        {
            More = more => more.Invalid("puppetlabs-ntp@1.0.0,puppetlabs-ntp@2.0.0", "puppetlabs-ntp,puppetlabs-ntp@2.0.0"),
        },
        ["folders of a site"] = new(
            ["/srv/site/modules", "/srv//site/modules", "/srv/site/modules/", "/srv/./site/modules"],
            (host, folder) => host.PuppetSite(folder, folder)
        )
        {
            More = more => more.And("code", "./code", "code/").Any(Spell.Texts(6)).Invalid("", "../x", "a:b", "a\nb", "~/x", " x"),
        },
        ["folder of a site root"] = new(["/srv/site", "/srv//site", "/srv/site/", "/srv/x/../site"], (host, folder) => host.PuppetSiteRoot(folder))
        {
            More = more => more.Any(Spell.Texts(6).Select(text => $"/srv/{text}x")).Invalid("site", "~/site", "/", ""),
            Given = machine => machine.WithPuppet().WithFile("etc/group", "root:x:0:\npuppet:x:52:\n"),
        },
        ["name of a certificate"] = new(
            ["printer.example.org", "Printer.Example.org", "printer.example.org."],
            (host, name) => host.PuppetGenerate(name)
        )
        {
            More = more => more.And("my_printer").Any(Spell.Texts(4)).Invalid("", "a/b", "..", "a b", "-x", "*"),
            Given = machine => machine.WithRunningServer(),
        },
        ["certificate to clean"] = new(["web.example.org", "Web.Example.org", "web.example.org."], (host, name) => host.PuppetClean(name))
        {
            More = more => more.And("unknown").Any(Spell.Texts(4)).Invalid("", "a/b", "..", "a b", "-x", "*"),
            Given = machine => machine.WithRunningServer().WithSignedCertificate(),
        },
        ["request to sign"] = new(["web.example.org", "Web.Example.org", "web.example.org."], (host, name) => host.PuppetRequest().PuppetSign(name))
        {
            More = more => more.Invalid("", "a/b", "..", "a b", "-x", "*"),
            Given = machine => machine.WithRunningServer(),
        },
        ["fingerprint of a request"] = new(
            [RequestFingerprint, RequestFingerprint.ToLowerInvariant(), RequestFingerprint.Replace(":", ""), $"(SHA256) {RequestFingerprint}"],
            (host, fingerprint) => host.PuppetRequest().PuppetRequested("web.example.org", fingerprint)
        )
        {
            More = more => more.Any(Spell.Texts(4)).Invalid("AB:CD", "", "SHA256"),
            Given = machine => machine.WithRunningServer(),
        },
        ["vendor"] = new(["openvox"], (host, vendor) => host.PuppetRepo(vendor))
        {
            More = more => more.And("puppet").And("native").Any(Spell.Texts(4)).Invalid("OpenVox", "puppetlabs", ""),
        },
        ["steps of a master"] = new(["1g"], (host, heap) => host.PuppetHeap(heap).PuppetAuthority().PuppetGroup().PuppetAnswers().PuppetLog())
        {
            Given = machine =>
                machine
                    .WithRunningServer()
                    .WithFile("etc/group", "root:x:0:\npuppet:x:52:\n")
                    .WithFile("etc/default/puppetserver", "JAVA_ARGS=\"-Da=b\"\n")
                    .WithFile("var/log/puppetserver/puppetserver.log", ""),
        },
        ["steps of a client"] = new(
            ["web.example.org"],
            (host, name) =>
            {
                host.PuppetFingerprint();
                host.PuppetAgent();
            }
        )
        {
            Given = machine => machine.WithRunningServer().WithSignedCertificate().WithAgentRequest(),
        },
    };

    public static TheoryData<string> Arguments => new(Table.Keys);

    [FakeMachineTheory]
    [MemberData(nameof(Arguments))]
    public Task Every_spelling_keeps_the_laws(string argument)
    {
        var spelling = Table[argument];
        return (spelling with { Address = "web.example.org", Given = machine => spelling.Given(machine.WithPuppet()) }).Verify();
    }

    [Fact]
    public void Every_step_has_spellings() =>
        Assert.Empty(
            MachineSpelling.FindStepsWithout(typeof(Master).Assembly, Table.Values.Select(spelling => spelling with { Address = "web.example.org" }))
        );

    [Fact]
    public void A_fingerprint_is_written_as_Puppet_prints_it() =>
        Assert.Equal(
            [.. Enumerable.Repeat($"puppet:cert:requested web.example.org broker.example.org {Fingerprint}", 4)],
            new[] { Fingerprint, Fingerprint.ToLowerInvariant(), Fingerprint.Replace(":", ""), $"(SHA256) {Fingerprint}" }.Select(text =>
                Requested(text).Echo
            )
        );

    [Theory]
    [InlineData("AB:CD")]
    [InlineData("")]
    [InlineData("SHA256")]
    [InlineData("0A:1B:2C:3D:4E:5F:60:71:82:93:A4:B5:C6:D7:E8:F9:0A:1B:2C:3D:4E:5F:60:71:82:93:A4:B5:C6:D7:E8:XX")]
    public void What_is_not_a_fingerprint_is_refused(string text) =>
        Assert.Equal(
            $"\"{text}\" is not a valid fingerprint. Write the SHA-256 fingerprint as puppet:agent:fingerprint prints it: 32 pairs of hexadecimal digits with colons between them.",
            Assert.Throws<RecipeException>(() => Requested(text)).Message
        );

    private static Step Requested(string fingerprint) =>
        Assert.Single(Lab.BuildRecipe(recipe => recipe.Host("web").At("web.example.org").PuppetRequested("broker.example.org", fingerprint)).Steps);
}
