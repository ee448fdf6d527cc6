namespace OriginScript.Remote.Tests;

/// <summary>The arguments that a verb refuses, and what it says to write instead.</summary>
public sealed class RefusalTests
{
    [Fact]
    public void A_package_step_without_packages() =>
        AssertRefused("remote:package:install on web names no package. Write Package(\"git\").", host => host.Package());

    [Fact]
    public void A_service_task_without_services() =>
        AssertRefused(
            "remote:service:start on web names no service. Name one or more after the host: \"puppet\".",
            host => ServiceVerb.ServiceStart(host)
        );

    [Fact]
    public void A_restart_without_services() =>
        AssertRefused(
            "remote:service:restart on web names no service. Name one or more after the host: \"puppet\".",
            host => RestartVerb.ServiceRestart(host)
        );

    [Fact]
    public void Two_packages_in_one_word() =>
        AssertRefused(
            "\"git curl\" is not a valid package name. Write each package separately: Package(\"git\", \"curl\").",
            host => host.Package("git curl")
        );

    [Fact]
    public void An_option_in_place_of_a_package() =>
        AssertRefused(
            "\"--force\" is not a valid package name. Write each package separately: Package(\"git\", \"curl\").",
            host => host.Package("--force")
        );

    [Fact]
    public void A_file_without_a_full_path() =>
        AssertRefused(
            "\"etc/motd\" is not a valid file path on web. Write an absolute path: File(\"/etc/motd\", content).",
            host => host.File("etc/motd", "")
        );

    [Fact]
    public void A_mode_that_is_not_octal() =>
        AssertRefused("\"rw\" is not a valid mode for /etc/motd. Write it in octal: mode: \"0644\".", host => host.File("/etc/motd", "", mode: "rw"));

    [Theory]
    [InlineData("0")]
    [InlineData("65536")]
    [InlineData("ssh")]
    [InlineData("20-10")]
    public void A_port_that_is_none(string port) =>
        AssertRefused(
            $"\"{port}\" is not a valid port. Write a number from 1 to 65535, or a range such as 8000-8010.",
            host => FirewallVerb.FirewallPort(host, [port])
        );

    [Fact]
    public void A_protocol_without_ports() =>
        AssertRefused(
            "\"icmp\" is not a valid protocol for a firewall port. Write tcp or udp.",
            host => FirewallVerb.FirewallPort(host, ["1"], "icmp")
        );

    [Fact]
    public void A_command_with_two_guards() =>
        AssertRefused(
            "The command \"true\" on web has two guards. Keep either creates or unless.",
            host => host.Run("true", creates: "/a", unless: "b")
        );

    [Fact]
    public void A_clone_without_a_name() =>
        AssertRefused(
            "\"https://git.example.org/site.git\" gives no name for the clone on web. Write a path that ends in a name.",
            host => host.Git("https://git.example.org/site.git", "/")
        );

    private static void AssertRefused(string sentence, Action<HostBuilder> verbs) => Assert.Equal(sentence, VerbPlan.Refusal(verbs).Message);
}
