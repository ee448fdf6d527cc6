using OriginScript.Testing;

namespace OriginScript.Remote.Tests;

/// <summary>Law 6 offline: every spelling of one thing makes the same steps as its canonical spelling.</summary>
public sealed class SpellingTests
{
    private static readonly string EmptyFolder = Directory.CreateTempSubdirectory("pushed-").FullName;

    private static readonly Dictionary<string, Action<HostBuilder, string>> Verbs = new()
    {
        ["path"] = (host, path) => host.File(path, "text"),
        ["mode"] = (host, mode) => host.File("/srv/x", "text", mode: mode),
        ["owner"] = (host, owner) => host.File("/srv/x", "text", owner: owner),
        ["hostname"] = (host, name) => host.Hostname(name),
        ["set_hostname"] = (host, name) => HostnameVerb.SetHostname(host.Recipe, name, "192.0.2.10"),
        ["preserve_hostname"] = (host, name) => PreserveHostnameVerb.RemotePreserveHostname(host, name),
        ["ipaddr"] = (host, address) => HostnameVerb.SetHostname(host.Recipe, "web.example.org", "192.0.2.10", address),
        ["package"] = (host, name) => host.Package(name),
        ["packages"] = (host, names) => host.Package(names.Split(',')),
        ["service"] = (host, name) => host.Service(name),
        ["restart"] = (host, name) => RestartVerb.ServiceRestart(host, name),
        ["restartOn"] = (host, path) => host.File("/srv/x", "text").Service("app", restartOn: [path]),
        ["groups"] = (host, names) => host.User("deploy", names.Split(',')),
        ["port"] = (host, port) => FirewallVerb.FirewallPort(host, [port]),
        ["protocol"] = (host, protocol) => FirewallVerb.FirewallPort(host, ["53"], protocol),
        ["clone"] = (host, path) => host.Git("https://git.example.org/site.git", path),
        ["clone of a folder"] = (host, url) => host.Git(url, "/srv/site"),
        ["destdir"] = (host, path) => GitVerb.GitClone(host, "https://git.example.org/site.git", path, "site"),
        ["pull"] = (host, path) => GitVerb.GitPull(host, path),
        ["push"] = (host, path) => host.GitPush(EmptyFolder, path),
        ["submodules"] = (host, path) => host.Submodules(path),
        ["address"] = (host, address) => host.Recipe.HostAt(address).TimeSync(),
        ["via"] = (host, via) => host.Recipe.Host("db").At("192.0.2.11", via: via).TimeSync(),
    };

    [Theory]
    [InlineData("path", "/srv/same", "/srv//same", "//srv/same", "/srv/./same", "/srv/x/../same", "/../srv/same")]
    [InlineData("path", "~/same", "~//same", "~/./same", "~/x/../same")]
    [InlineData("mode", "0644", "644")]
    [InlineData("owner", "1001", "01001", "+1001")]
    [InlineData("owner", "1001:1002", "01001:+1002")]
    [InlineData("hostname", "m1.example.org", "m1.example.org.", "M1.Example.ORG")]
    [InlineData("set_hostname", "m1.example.org", "m1.example.org.", "M1.Example.ORG")]
    [InlineData("preserve_hostname", "m1.example.org", "m1.example.org.", "M1.Example.ORG")]
    [InlineData("ipaddr", "2001:db8::7", "2001:DB8:0::7", "2001:db8:0:0:0:0:0:7")]
    [InlineData("ipaddr", "10.0.0.7", "::ffff:10.0.0.7")]
    [InlineData("packages", "git,curl", "git,curl,git")]
    [InlineData("service", "puppet", "puppet.service")]
    [InlineData("restart", "puppet", "puppet.service")]
    [InlineData("restartOn", "/srv/x", "/srv//x", "/srv/./x")]
    [InlineData("groups", "adm,puppet", "puppet,adm", "adm,puppet,adm")]
    [InlineData("port", "80", "080", "80-80")]
    [InlineData("port", "8000-8010", "08000-8010")]
    [InlineData("protocol", "tcp", "TCP")]
    [InlineData("clone", "/srv/site", "/srv//site", "/srv/./site", "/srv/x/../site", "/srv/site/")]
    [InlineData("clone", "site", "~/site", "./site", "x/../site")]
    [InlineData("clone of a folder", "/srv/site.git", "/srv//site.git", "/srv/./site.git", "/srv/site.git/")]
    [InlineData("clone of a folder", "site.git", "~/site.git", "./site.git", "site.git/")]
    [InlineData("destdir", "/srv", "/srv/", "//srv", "/srv/.")]
    [InlineData("pull", "/srv/site", "/srv//site", "/srv/site/")]
    [InlineData("pull", "site", "~/site", "./site")]
    [InlineData("push", "/srv/site.git", "/srv//site.git", "/srv/site.git/")]
    [InlineData("push", "site.git", "~/site.git", "./site.git")]
    [InlineData("submodules", "/srv/site", "/srv//site", "/srv/site/")]
    [InlineData(
        "address",
        "broker.example.org",
        "broker.example.org.",
        "Broker.Example.org",
        "ssh://broker.example.org",
        "ssh://broker.example.org/"
    )]
    [InlineData("address", "admin@broker.example.org:2222", "ssh://admin@broker.example.org:2222", "admin@BROKER.example.org.:2222")]
    [InlineData("address", "admin@192.0.2.10", "ssh://admin@192.0.2.10", "admin@::ffff:192.0.2.10")]
    [InlineData("address", "2001:db8::10", "2001:DB8:0::10", "[2001:db8::10]")]
    [InlineData("address", "[2001:db8::10]:2222", "[2001:DB8::10]:2222", "ssh://[2001:db8::10]:2222")]
    [InlineData("via", "bastion.example.org", "ssh://bastion.example.org")]
    public void One_thing_is_one_step(string verb, string canonical, params string[] spellings) =>
        Assert.Equal(spellings.Select(_ => Steps(verb, canonical)), spellings.Select(spelling => Steps(verb, spelling)));

    [Fact]
    public void Two_contents_for_one_file_are_a_contradiction() =>
        Assert.Equal(
            "web/remote:file:put//srv/same is wanted twice, as \"file of 0 lines, mode 0644, owner root\" and as \"file of 1 line, mode 0644, owner root\". Keep one of the two.",
            VerbPlan.Refusal(host => host.File("/srv/same", "").File("/srv//same", "two")).Message
        );

    private static string Steps(string verb, string argument) => Lab.Plan(recipe => Verbs[verb](recipe.Host("web").At("192.0.2.10"), argument));
}
