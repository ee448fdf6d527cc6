namespace OriginScript.Remote.Tests;

/// <summary>Names and values that a machine would refuse, or read differently, are refused while the recipe is read.</summary>
public sealed class RefusedNameTests
{
    private const string Letters64 = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

    [Theory]
    [InlineData("-x")]
    [InlineData("x-.example.org")]
    [InlineData("a_b")]
    [InlineData(Letters64)]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.org")]
    [InlineData("localhost")]
    [InlineData("localhost.localdomain")]
    [InlineData("10.0.0.1")]
    [InlineData("2001:db8::1")]
    [InlineData("a..b")]
    [InlineData(".")]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("bücher.example.org")]
    public void A_host_name(string name) =>
        AssertRefused(
            host => host.Hostname(name),
            host => HostnameVerb.SetHostname(host.Recipe, name, "192.0.2.11"),
            host => PreserveHostnameVerb.RemotePreserveHostname(host, name)
        );

    [Theory]
    [InlineData("10.0.0")]
    [InlineData("10")]
    [InlineData("010.0.0.7")]
    [InlineData("0x0a000007")]
    [InlineData("10.0.0.7/24")]
    [InlineData("web.example.org")]
    [InlineData("")]
    [InlineData(" 10.0.0.7")]
    public void An_address_for_the_hosts_file(string address) =>
        AssertRefused(host => HostnameVerb.SetHostname(host.Recipe, "web.example.org", "192.0.2.11", address));

    [Theory]
    [InlineData("10.0.0")]
    [InlineData("10")]
    [InlineData("010.0.0.7")]
    [InlineData("0x0a000007")]
    [InlineData("a b")]
    [InlineData("web.example.org/x")]
    [InlineData("http://web.example.org")]
    [InlineData("web.example.org\n")]
    [InlineData("-x")]
    [InlineData("a b@web.example.org")]
    [InlineData("web..example.org")]
    [InlineData("")]
    public void The_address_of_a_machine(string address) =>
        AssertRefused(
            host => host.Recipe.HostAt(address),
            host => host.Recipe.Host("db").At(address),
            host => host.Recipe.Host("db").At("192.0.2.11", via: address)
        );

    [Theory]
    [InlineData("/srv/")]
    [InlineData("/")]
    [InlineData("/srv/x/..")]
    [InlineData("~")]
    [InlineData("~/../x")]
    [InlineData("~root/x")]
    [InlineData("x")]
    [InlineData("/srv/a\0b")]
    [InlineData("")]
    public void The_path_of_a_file(string path) => AssertRefused(host => host.File(path, ""));

    [Theory]
    [InlineData("~root/site")]
    [InlineData("../site")]
    [InlineData("/")]
    [InlineData("/srv/..")]
    [InlineData("~")]
    [InlineData("")]
    public void The_path_of_a_clone(string path) =>
        AssertRefused(
            host => host.Git("https://git.example.org/site.git", path),
            host => host.Submodules(path),
            host => GitVerb.GitPull(host, path),
            host => host.GitPush(AppContext.BaseDirectory, path)
        );

    [Theory]
    [InlineData(" https://git.example.org/site.git")]
    [InlineData("")]
    [InlineData("~root/site.git")]
    [InlineData("../site.git")]
    public void A_repository(string url) => AssertRefused(host => host.Git(url, "/srv/site"));

    [Theory]
    [InlineData("u=rw")]
    [InlineData("0o644")]
    [InlineData("00644")]
    [InlineData("888")]
    [InlineData("64")]
    [InlineData(" 644")]
    public void A_mode(string mode) => AssertRefused(host => host.File("/srv/x", "", mode: mode));

    [Theory]
    [InlineData("")]
    [InlineData(":adm")]
    [InlineData("root:")]
    [InlineData("a b")]
    [InlineData("-x")]
    [InlineData("root:-x")]
    [InlineData("a:b:c")]
    [InlineData("4294967295")]
    [InlineData("99999999999")]
    public void An_owner(string owner) => AssertRefused(host => host.File("/srv/x", "", owner: owner));

    [Theory]
    [InlineData("git-")]
    [InlineData("git:any")]
    [InlineData("git:native")]
    [InlineData("git:")]
    [InlineData(":amd64")]
    [InlineData("git:amd64:i386")]
    [InlineData("hello=2.10-3")]
    [InlineData("hello/bookworm")]
    [InlineData("git*")]
    [InlineData("^git")]
    [InlineData("")]
    [InlineData(" git")]
    public void A_package(string name) => AssertRefused(host => host.Package(name));

    [Theory]
    [InlineData("getty@")]
    [InlineData(".service")]
    [InlineData("a.service.service")]
    [InlineData("a b")]
    [InlineData("pup*")]
    [InlineData("")]
    public void A_service(string name) => AssertRefused(host => host.Service(name), host => RestartVerb.ServiceRestart(host, name));

    [Theory]
    [InlineData("Deploy")]
    [InlineData("1001")]
    [InlineData("a b")]
    [InlineData("-x")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("")]
    public void An_account_or_group(string name) => AssertRefused(host => host.User(name), host => host.User("deploy", [name]));

    [Theory]
    [InlineData("0")]
    [InlineData("65536")]
    [InlineData("8010-8000")]
    [InlineData("8000-")]
    [InlineData(" 80")]
    [InlineData("80/tcp")]
    [InlineData("http")]
    [InlineData("")]
    public void A_port(string port) => AssertRefused(host => FirewallVerb.FirewallPort(host, [port]));

    [Theory]
    [InlineData("europe/berlin")]
    [InlineData("EUROPE/BERLIN")]
    [InlineData("utc")]
    [InlineData("Etc/utc")]
    [InlineData("Etc//UTC")]
    [InlineData("Etc/UTC/")]
    [InlineData("posix/Europe/Berlin")]
    [InlineData("Europe/New York")]
    [InlineData("localtime")]
    [InlineData("")]
    public void A_time_zone(string zone) => AssertRefused(host => host.Timezone(zone));

    [Theory]
    [InlineData(0, 10)]
    [InlineData(-1, 10)]
    [InlineData(15, -1)]
    [InlineData(int.MaxValue, 10)]
    public void Attempts_to_reach_a_machine(int tries, int pollrate) =>
        AssertRefused(host => AvailableVerb.RemoteAvailable(host, wait: true, tries, pollrate));

    private static void AssertRefused(params Action<HostBuilder>[] verbs) => Assert.All(verbs, verb => VerbPlan.Refusal(verb));
}
