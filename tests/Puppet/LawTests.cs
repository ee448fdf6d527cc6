using OriginScript.Testing;

namespace OriginScript.Puppet.Tests;

/// <summary>Every verb keeps the seven laws, through the real <c>sh</c>.</summary>
public sealed class LawTests
{
    [FakeMachineFact]
    public Task PuppetRepo() => KeepsTheLaws(host => host.PuppetRepo(), machine => machine.WithPuppet());

    [FakeMachineFact]
    public Task PuppetRepo_of_another_vendor() => KeepsTheLaws(host => host.PuppetRepo("puppet"), machine => machine.WithPuppet());

    [FakeMachineFact]
    public Task PuppetHeap() =>
        KeepsTheLaws(
            host => host.PuppetHeap("768m"),
            machine => machine.WithPuppet().WithFile("etc/default/puppetserver", "JAVA_ARGS=\"-Xms1g -Xmx1g -Da=b\"\n")
        );

    [FakeMachineFact]
    public Task PuppetHeap_where_none_was_set() =>
        KeepsTheLaws(
            host => host.PuppetHeap("768m"),
            machine => machine.WithPuppet().WithFile("etc/sysconfig/puppetserver", "JAVA_ARGS=\"-Da=b\"\n")
        );

    [FakeMachineFact]
    public Task PuppetAuthority() => KeepsTheLaws(host => host.PuppetAuthority(), machine => machine.WithPuppet());

    [FakeMachineFact]
    public Task PuppetServer() => KeepsTheLaws(host => host.PuppetServer("puppet.example.org"), machine => machine.WithPuppet());

    [FakeMachineFact]
    public Task PuppetServer_in_place_of_another() =>
        KeepsTheLaws(
            host => host.PuppetServer("puppet.example.org"),
            machine => machine.WithPuppet().WithFile(FakePuppet.Conf, "[main]\nserver = other\n[agent]\n")
        );

    [FakeMachineFact]
    public Task PuppetSetting() =>
        KeepsTheLaws(
            host => host.PuppetSetting("environment", "a b's $c", section: "agent").PuppetSetting("certname", "-x"),
            machine => machine.WithPuppet()
        );

    [FakeMachineFact]
    public Task PuppetGroup() => KeepsTheLaws(host => host.PuppetGroup(), machine => machine.WithFile("etc/group", "root:x:0:\npuppet:x:52:\n"));

    [FakeMachineFact]
    public Task PuppetSiteRoot() =>
        KeepsTheLaws(host => host.PuppetSiteRoot("/srv/site"), machine => machine.WithFile("etc/group", "root:x:0:\npuppet:x:52:\n"));

    [FakeMachineFact]
    public Task PuppetSiteRoot_over_what_a_package_brings() =>
        KeepsTheLaws(
            host => host.PuppetSiteRoot("/srv/production"),
            machine => machine.WithFile("etc/group", "root:x:0:\npuppet:x:52:\n").WithFile("srv/production/environment.conf", "# nothing\n")
        );

    [FakeMachineFact]
    public Task PuppetSite() =>
        KeepsTheLaws(
            host => host.PuppetSite("/srv/site/modules", "/srv/site/manifests"),
            machine => machine.WithPuppet().WithFile("etc/puppetlabs/code/environments/production/environment.conf", "# by hand\n")
        );

    [FakeMachineFact]
    public Task PuppetSite_by_default() => KeepsTheLaws(host => host.PuppetSite(), machine => machine.WithPuppet());

    [FakeMachineFact]
    public Task PuppetModule() =>
        KeepsTheLaws(
            host => host.PuppetModule("puppetlabs-ntp", "puppetlabs-java@11.0.0"),
            machine =>
                machine
                    .WithPuppet()
                    .WithFile(
                        "etc/puppetlabs/code/environments/production/modules/stdlib/metadata.json",
                        "{\"name\":\"puppetlabs/stdlib\",\"version\":\"9.0.0\"}"
                    )
        );

    [FakeMachineFact]
    public Task PuppetModule_of_another_version() =>
        KeepsTheLaws(
            host => host.PuppetModule("puppetlabs-java@11.0.0"),
            machine =>
                machine
                    .WithPuppet()
                    .WithFile(
                        "etc/puppetlabs/code/environments/production/modules/java/metadata.json",
                        "{\"name\":\"puppetlabs-java\",\"version\":\"9.0.0\"}\n"
                    )
        );

    [FakeMachineFact]
    public Task PuppetAnswers() => KeepsTheLaws(host => host.PuppetAnswers(), machine => machine.WithRunningServer());

    [FakeMachineFact]
    public Task PuppetLog() => KeepsTheLaws(host => host.PuppetLog(), machine => machine.WithFile("var/log/puppetserver/puppetserver.log", ""));

    [FakeMachineFact]
    public Task PuppetRequest() => KeepsTheLaws(host => host.RequestCertificate(Master.Existing(host)), machine => machine.WithRunningServer());

    [FakeMachineFact]
    public Task PuppetSign() => KeepsTheLaws(host => host.PuppetRequest().PuppetSign("web.example.org"), machine => machine.WithRunningServer());

    [FakeMachineFact]
    public Task PuppetGenerate() => KeepsTheLaws(host => host.PuppetGenerate("printer.example.org"), machine => machine.WithRunningServer());

    [FakeMachineFact]
    public Task PuppetClean() =>
        KeepsTheLaws(
            host => host.PuppetClean("web.example.org", "unknown.example.org"),
            machine => machine.WithRunningServer().WithSignedCertificate()
        );

    [FakeMachineFact]
    public Task PuppetAgent() =>
        KeepsTheLaws(host => host.PuppetAgent(), machine => machine.WithRunningServer().WithSignedCertificate().WithAgentRequest());

    [FakeMachineFact]
    public Task The_chain_of_a_client() =>
        KeepsTheLaws(
            host => host.PuppetRequest().WaitForRequest(Master.Existing(host)).SignRequest(Master.Existing(host)).PuppetAgent(first: true),
            machine => machine.WithRunningServer()
        );

    [FakeMachineFact]
    public async Task Puppet_whose_packages_are_half_installed_is_not_installed_yet()
    {
        using var machine = new FakeShellMachine()
            .WithPuppet()
            .WithFile("fake/packages/openvox-agent", "unpacked")
            .WithProgram("opt/puppetlabs/bin/puppet", "echo \"in 'require': cannot load such file\" >&2; exit 1");
        var plan = await new Lab(machine).LivePlan(recipe => recipe.Host("web").At("web.example.org").PuppetServer("puppet.example.org"));
        Assert.Equal(Engine.Mark.Create, plan.Lines[0].Mark);
    }

    private static async Task KeepsTheLaws(Action<HostBuilder> verbs, Action<FakeShellMachine> given)
    {
        using var machines = new FakeShellMachines(given);
        await Lab.KeepsTheLaws(machines.Create, recipe => verbs(recipe.Host("web").At("web.example.org")));
    }
}
