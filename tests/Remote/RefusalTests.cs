namespace OriginScript.Remote.Tests;

/// <summary>What a verb refuses, and what it says to write instead.</summary>
public sealed class RefusalTests
{
    [Fact]
    public void A_package_step_without_packages() => Refused(
        "remote:package:install on web names no package. Write Package(\"git\").",
        host => host.Package());

    [Fact]
    public void A_service_task_without_services() => Refused(
        "remote:service:start on web names no service. Name one or more behind the host: \"puppet\".",
        host => ServiceVerb.ServiceStart(host));

    [Fact]
    public void A_restart_without_services() => Refused(
        "remote:service:restart on web names no service. Name one or more behind the host: \"puppet\".",
        host => RestartVerb.ServiceRestart(host));

    [Fact]
    public void Two_packages_in_one_word() => Refused(
        "\"git curl\" is no package name. Give each package as a word of its own: Package(\"git\", \"curl\").",
        host => host.Package("git curl"));

    [Fact]
    public void An_option_in_place_of_a_package() => Refused(
        "\"--force\" is no package name. Give each package as a word of its own: Package(\"git\", \"curl\").",
        host => host.Package("--force"));

    [Fact]
    public void A_file_without_a_full_path() => Refused(
        "\"etc/motd\" is no path for a file on web. Give it from the root: File(\"/etc/motd\", content).",
        host => host.File("etc/motd", ""));

    [Fact]
    public void A_mode_that_is_not_octal() => Refused(
        "\"rw\" is no mode for /etc/motd. Give it in octal: mode: \"0644\".",
        host => host.File("/etc/motd", "", mode: "rw"));

    [Theory]
    [InlineData("0")]
    [InlineData("65536")]
    [InlineData("ssh")]
    [InlineData("20-10")]
    public void A_port_that_is_none(string port) => Refused(
        $"\"{port}\" is no port: a port is a number from 1 to 65535. Write 8140, or 8000-8010 for a range.",
        host => FirewallVerb.FirewallPort(host, [port]));

    [Fact]
    public void A_protocol_without_ports() => Refused(
        "\"icmp\" is no protocol that a firewall has ports for. Write tcp or udp.",
        host => FirewallVerb.FirewallPort(host, ["1"], "icmp"));

    [Fact]
    public void A_command_with_two_witnesses() => Refused(
        "The command \"true\" on web has two witnesses. Keep one of creates and unless.",
        host => host.Run("true", creates: "/a", unless: "b"));

    [Fact]
    public void A_clone_without_a_name() => Refused(
        "\"https://git.example.org/site.git\" does not say what its clone on web is called. Give a path that ends in a name.",
        host => host.Git("https://git.example.org/site.git", "/srv/"));

    private static void Refused(string sentence, Action<HostBuilder> verbs) => Assert.Equal(sentence, Planned.Refused(verbs).Message);
}
