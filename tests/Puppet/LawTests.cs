using OriginScript.Testing;

namespace OriginScript.Puppet.Tests;

/// <summary>Every verb keeps the five laws, through the real <c>sh</c>.</summary>
public sealed class LawTests
{
    [PaperFact]
    public Task PuppetRepo() => Keep(host => host.PuppetRepo(), machine => machine.WithPuppet());

    [PaperFact]
    public Task PuppetRepo_of_another_vendor() => Keep(host => host.PuppetRepo("puppet"), machine => machine.WithPuppet());

    [PaperFact]
    public Task PuppetHeap() => Keep(host => host.PuppetHeap("768m"), machine => machine.WithPuppet().Put("etc/default/puppetserver", "JAVA_ARGS=\"-Xms1g -Xmx1g -Da=b\"\n"));

    [PaperFact]
    public Task PuppetHeap_where_none_was_set() => Keep(host => host.PuppetHeap("768m"), machine => machine.WithPuppet().Put("etc/sysconfig/puppetserver", "JAVA_ARGS=\"-Da=b\"\n"));

    [PaperFact]
    public Task PuppetAuthority() => Keep(host => host.PuppetAuthority(), machine => machine.WithPuppet());

    [PaperFact]
    public Task PuppetServer() => Keep(host => host.PuppetServer("puppet.example.org"), machine => machine.WithPuppet());

    [PaperFact]
    public Task PuppetServer_in_place_of_another() => Keep(host => host.PuppetServer("puppet.example.org"), machine => machine.WithPuppet().Put(PaperPuppet.Conf, "[main]\nserver = other\n[agent]\n"));

    [PaperFact]
    public Task PuppetSetting() => Keep(host => host.PuppetSetting("environment", "a b's $c", section: "agent").PuppetSetting("certname", "-x"), machine => machine.WithPuppet());

    [PaperFact]
    public Task PuppetGroup() => Keep(host => host.PuppetGroup(), machine => machine.Put("etc/group", "root:x:0:\npuppet:x:52:\n"));

    [PaperFact]
    public Task PuppetSiteRoot() => Keep(host => host.PuppetSiteRoot("/srv/site"), machine => machine.Put("etc/group", "root:x:0:\npuppet:x:52:\n"));

    [PaperFact]
    public Task PuppetSiteRoot_over_what_a_package_brings() => Keep(
        host => host.PuppetSiteRoot("/srv/production"),
        machine => machine.Put("etc/group", "root:x:0:\npuppet:x:52:\n").Put("srv/production/environment.conf", "# nothing\n"));

    [PaperFact]
    public Task PuppetSite() => Keep(host => host.PuppetSite("/srv/site/modules", "/srv/site/manifests"), machine => machine.WithPuppet().Put("etc/puppetlabs/code/environments/production/environment.conf", "# by hand\n"));

    [PaperFact]
    public Task PuppetSite_by_default() => Keep(host => host.PuppetSite(), machine => machine.WithPuppet());

    [PaperFact]
    public Task PuppetModule() => Keep(
        host => host.PuppetModule("puppetlabs-ntp", "puppetlabs-java@11.0.0"),
        machine => machine.WithPuppet().Put("etc/puppetlabs/code/environments/production/modules/stdlib/metadata.json", "{\"name\":\"puppetlabs/stdlib\",\"version\":\"9.0.0\"}"));

    [PaperFact]
    public Task PuppetModule_of_another_version() => Keep(
        host => host.PuppetModule("puppetlabs-java@11.0.0"),
        machine => machine.WithPuppet().Put("etc/puppetlabs/code/environments/production/modules/java/metadata.json", "{\"name\":\"puppetlabs-java\",\"version\":\"9.0.0\"}\n"));

    [PaperFact]
    public Task PuppetAnswers() => Keep(host => host.PuppetAnswers(), machine => machine.Serving());

    [PaperFact]
    public Task PuppetLog() => Keep(host => host.PuppetLog(), machine => machine.Put("var/log/puppetserver/puppetserver.log", ""));

    [PaperFact]
    public Task PuppetRequest() => Keep(host => host.RequestTo(Master.Up(host)), machine => machine.Serving());

    [PaperFact]
    public Task PuppetSign() => Keep(host => host.PuppetRequest().PuppetSign("web.example.org"), machine => machine.Serving());

    [PaperFact]
    public Task PuppetGenerate() => Keep(host => host.PuppetGenerate("printer.example.org"), machine => machine.Serving());

    [PaperFact]
    public Task PuppetClean() => Keep(host => host.PuppetClean("web.example.org", "unknown.example.org"), machine => machine.Serving().Signed());

    [PaperFact]
    public Task PuppetAgent() => Keep(host => host.PuppetAgent(), machine => machine.Serving().Signed().Asked());

    [PaperFact]
    public Task The_chain_of_a_client() => Keep(
        host => host.PuppetRequest().RequestedFrom(Master.Up(host)).SignedBy(Master.Up(host)).FirstCatalog(),
        machine => machine.Serving());

    private static async Task Keep(Action<HostBuilder> verbs, Action<PaperMachine> given)
    {
        using var machines = new PaperMachines(given);
        await new FiveLaws(machines.Fresh).Keep(recipe => verbs(recipe.Host("web").At("web.example.org")));
    }
}
