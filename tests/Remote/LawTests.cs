using OriginScript.Testing;

namespace OriginScript.Remote.Tests;

/// <summary>Every verb keeps the five laws, through the real <c>sh</c>.</summary>
public sealed class LawTests
{
    [PaperFact]
    public Task Timezone() => Keep(host => host.Timezone("Europe/Berlin"));

    [PaperFact]
    public Task Hostname() => Keep(host => host.Hostname("web.example.org"));

    [PaperFact]
    public Task Hostname_of_a_machine_that_shares_a_line_with_its_name() => Keep(
        host => host.Hostname("web.example.org"),
        machine => machine.Put("etc/hosts", "127.0.0.1 localhost web\n127.0.1.1 web.example.org web\n::1 ip6-localhost\n"));

    [PaperFact]
    public Task PreserveHostname() => Keep(host => host.PreserveHostname());

    [PaperFact]
    public Task PreserveHostname_over_another_setting() => Keep(
        host => host.PreserveHostname(),
        machine => machine.Put("etc/cloud/cloud.cfg.d/99-originscript.cfg", "preserve_hostname: false\n"));

    [PaperFact]
    public Task Package() => Keep(host => host.Package("git", "curl"), machine => machine.Offers("git").Offers("curl").Installed("curl"));

    [PaperFact]
    public Task Package_that_left_its_configuration() => Keep(
        host => host.Package("git", "ntp"),
        machine => machine.Offers("git").Offers("ntp").Put("paper/packages/ntp", "config-files"));

    [PaperFact]
    public Task Service() => Keep(host => host.Service("puppet"), machine => machine.Has("puppet"));

    [PaperFact]
    public Task Service_stopped() => Keep(host => ServiceVerb.ServiceStop(host, "puppet"), machine => machine.Has("puppet").Put("paper/units/puppet/active", ""));

    [PaperFact]
    public Task File() => Keep(host => host.File("/etc/motd", "first\nsecond", "640"));

    [PaperFact]
    public Task File_in_place_of_another() => Keep(host => host.File("/etc/motd", "new\n"), machine => machine.Put("etc/motd", "old\n"));

    [PaperFact]
    public Task File_with_a_secret() => Keep(host => host.File("/etc/key", new Secret("canary-of-a-key\n")));

    [PaperFact]
    public Task Firewall() => Keep(host => host.Firewall(8140), machine => machine.Offers("firewalld", "firewalld"));

    [PaperFact]
    public Task TimeSync() => Keep(host => host.TimeSync(), machine => machine.Offers("chrony", "chrony"));

    [PaperFact]
    public Task TimeSync_by_what_is_there() => Keep(host => host.TimeSync(), machine => machine.Has("systemd-timesyncd"));

    [PaperFact]
    public Task User() => Keep(host => host.User("deploy", ["puppet", "apps"]), machine => machine.Put("etc/group", "root:x:0:\npuppet:x:52:\n"));

    [PaperFact]
    public Task User_that_is_there() => Keep(
        host => host.User("deploy", ["puppet", "apps"]),
        machine => machine.Put("etc/group", "root:x:0:\napps:x:52:deploy\npuppet:x:53:root\ndeploy:x:1000:\n").Put("etc/passwd", "root:x:0:0::/root:/bin/sh\ndeploy:x:1000:1000::/:/bin/sh\n"));

    private static async Task Keep(Action<HostBuilder> verbs, Action<PaperMachine>? given = null)
    {
        using var machines = new PaperMachines(given);
        await new FiveLaws(machines.Fresh).Keep(recipe => verbs(recipe.Host("web").At("192.0.2.10")));
    }
}
