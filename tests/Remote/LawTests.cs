using OriginScript.Testing;

namespace OriginScript.Remote.Tests;

/// <summary>Every verb keeps the seven laws, through the real <c>sh</c>.</summary>
public sealed class LawTests
{
    [FakeMachineFact]
    public Task Timezone() => KeepsTheLaws(host => host.Timezone("Europe/Berlin"));

    [FakeMachineFact]
    public Task Hostname() => KeepsTheLaws(host => host.Hostname("web.example.org"));

    [FakeMachineFact]
    public Task Hostname_of_a_machine_that_shares_a_line_with_its_name() =>
        KeepsTheLaws(
            host => host.Hostname("web.example.org"),
            machine => machine.WithFile("etc/hosts", "127.0.0.1 localhost web\n127.0.1.1 web.example.org web\n::1 ip6-localhost\n")
        );

    [FakeMachineFact]
    public Task PreserveHostname() => KeepsTheLaws(host => host.PreserveHostname());

    [FakeMachineFact]
    public Task PreserveHostname_over_another_setting() =>
        KeepsTheLaws(
            host => host.PreserveHostname(),
            machine => machine.WithFile("etc/cloud/cloud.cfg.d/99-originscript.cfg", "preserve_hostname: false\n")
        );

    [FakeMachineFact]
    public Task Package() =>
        KeepsTheLaws(
            host => host.Package("git", "curl"),
            machine => machine.WithAvailablePackage("git").WithAvailablePackage("curl").WithInstalledPackage("curl")
        );

    [FakeMachineFact]
    public Task Package_that_left_its_configuration() =>
        KeepsTheLaws(
            host => host.Package("git", "ntp"),
            machine => machine.WithAvailablePackage("git").WithAvailablePackage("ntp").WithFile("fake/packages/ntp", "config-files")
        );

    [FakeMachineFact]
    public Task Service() => KeepsTheLaws(host => host.Service("puppet"), machine => machine.WithService("puppet"));

    [FakeMachineFact]
    public Task Service_stopped() =>
        KeepsTheLaws(
            host => ServiceVerb.ServiceStop(host, "puppet"),
            machine => machine.WithService("puppet").WithFile("fake/units/puppet/active", "")
        );

    [FakeMachineFact]
    public Task File() => KeepsTheLaws(host => host.File("/etc/motd", "first\nsecond", "640"));

    [FakeMachineFact]
    public Task File_in_place_of_another() => KeepsTheLaws(host => host.File("/etc/motd", "new\n"), machine => machine.WithFile("etc/motd", "old\n"));

    [FakeMachineFact]
    public Task File_with_a_secret() => KeepsTheLaws(host => host.File("/etc/key", new Secret("canary-of-a-key\n")));

    [FakeMachineFact]
    public Task Firewall() => KeepsTheLaws(host => host.Firewall(8140), machine => machine.WithAvailablePackage("firewalld", "firewalld"));

    [FakeMachineFact]
    public Task TimeSync() => KeepsTheLaws(host => host.TimeSync(), machine => machine.WithAvailablePackage("chrony", "chrony"));

    [FakeMachineFact]
    public Task TimeSync_by_what_is_there() => KeepsTheLaws(host => host.TimeSync(), machine => machine.WithService("systemd-timesyncd"));

    [FakeMachineFact]
    public Task User() =>
        KeepsTheLaws(host => host.User("deploy", ["puppet", "apps"]), machine => machine.WithFile("etc/group", "root:x:0:\npuppet:x:52:\n"));

    [FakeMachineFact]
    public Task User_that_is_there() =>
        KeepsTheLaws(
            host => host.User("deploy", ["puppet", "apps"]),
            machine =>
                machine
                    .WithFile("etc/group", "root:x:0:\napps:x:52:deploy\npuppet:x:53:root\ndeploy:x:1000:\n")
                    .WithFile("etc/passwd", "root:x:0:0::/root:/bin/sh\ndeploy:x:1000:1000::/:/bin/sh\n")
        );

    private static async Task KeepsTheLaws(Action<HostBuilder> verbs, Action<FakeShellMachine>? given = null)
    {
        using var machines = new FakeShellMachines(given);
        await Lab.KeepsTheLaws(machines.Create, recipe => verbs(recipe.Host("web").At("192.0.2.10")));
    }
}
