using OriginScript.Testing;

namespace OriginScript.Remote.Tests;

/// <summary>
/// Laws 6 and 7: every argument of every step, in every spelling, is written and reads as wanted, or is refused while the recipe is read.
/// </summary>
public sealed class StepSpellingTests
{
    private const string Accounts = "root:x:0:0:root:/root:/bin/sh\nadmin:x:1001:1002::/home/admin:/bin/sh\n";
    private const string Groups = "root:x:0:\nadmin:x:1002:\n";

    private static readonly string Folder = CreateFolder();

    private static readonly Dictionary<string, MachineSpelling> Table = new()
    {
        // Only the machine knows whether a well-formed zone exists.
        ["time zone"] = new(["Europe/Berlin"], (host, zone) => host.Timezone(zone))
        {
            More = more => more.And("Etc/UTC").Any(Spell.Texts(4).Where(text => text != "B")).Invalid("europe/berlin", "localtime", "Etc//UTC", ""),
        },
        ["host name"] = new(["m1.example.org", "m1.example.org.", "M1.Example.ORG"], (host, name) => host.Hostname(name))
        {
            More = more => more.And("m1").Any(Spell.Texts(4)).Invalid("a_b", "localhost", "10.0.0.1", "a b", ""),
        },
        ["host name to preserve"] = new(
            ["m1.example.org", "m1.example.org.", "M1.Example.ORG"],
            (host, name) => PreserveHostnameVerb.RemotePreserveHostname(host, name)
        )
        {
            More = more => more.Any(Spell.Texts(4)).Invalid("a_b", "localhost", ""),
        },
        ["path of a file"] = new(["/srv/same", "/srv//same", "//srv/same", "/srv/./same", "/srv/x/../same"], (host, path) => host.File(path, "text"))
        {
            More = more =>
                more.And("~/same", "~//same", "~/./same").Any(Spell.Texts(4).Select(text => $"/srv/{text}x")).Invalid("/srv/", "/", "~", "x", ""),
        },
        ["content of a file"] = new(["text"], (host, text) => host.File("/srv/x", text)) { More = more => more.Any(Spell.Texts(8)) },
        ["mode of a file"] = new(["0644", "644"], (host, mode) => host.File("/srv/x", "text", mode: mode))
        {
            More = more => more.And("0600", "600").Any(Spell.Texts(4)).Invalid("u=rw", "888", "64", ""),
        },
        ["owner of a file"] = new(["1001", "01001", "+1001"], (host, owner) => host.File("/srv/x", "text", owner: owner))
        {
            More = more =>
                more.And("admin").And("root:admin").And("1001:1002", "01001:+1002").Invalid("", ":adm", "root:", "a b", "-x", "99999999999"),
            Given = machine => machine.WithFile("etc/passwd", Accounts).WithFile("etc/group", Groups),
        },
        ["package"] = new(["git"], (host, name) => host.Package(name))
        {
            More = more => more.Invalid("git-", "git:any", "hello=2.10-3", "git*", "^git", "", " git"),
            Given = machine => machine.WithAvailablePackage("git"),
        },
        ["packages"] = new(["curl,git", "curl,git,curl"], (host, names) => host.Package(names.Split(',')))
        {
            Given = machine => machine.WithAvailablePackage("git").WithAvailablePackage("curl"),
        },
        ["service"] = new(["app", "app.service"], (host, name) => host.Service(name))
        {
            More = more => more.Invalid("app@", ".service", "a b", "app*", ""),
            Given = machine => machine.WithService("app"),
        },
        ["service to restart"] = new(["app", "app.service"], (host, name) => RestartVerb.ServiceRestart(host, name))
        {
            More = more => more.Invalid("app@", "a b", ""),
            Given = machine => machine.WithService("app"),
        },
        ["account"] = new(["deploy"], (host, name) => host.User(name))
        {
            More = more => more.Any(Spell.Texts(4)).Invalid("Deploy", "1001", "a b", "-x", ""),
        },
        ["groups of an account"] = new(["apps,puppet", "puppet,apps", "apps,puppet,apps"], (host, names) => host.User("deploy", names.Split(',')))
        {
            More = more => more.Invalid("apps,", "Apps", "a b"),
        },
        ["port"] = new(["80", "080", "80-80"], (host, port) => FirewallVerb.FirewallPort(host.Firewall(), [port]))
        {
            More = more => more.And("8000-8010", "08000-8010").Any(Spell.Texts(4)).Invalid("0", "65536", "8010-8000", "http", "80/tcp", ""),
            Given = machine => machine.WithAvailablePackage("firewalld", "firewalld"),
        },
        ["protocol"] = new(["udp", "UDP"], (host, protocol) => FirewallVerb.FirewallPort(host.Firewall(), ["53"], protocol))
        {
            More = more => more.And("tcp", "TCP").Any(Spell.Texts(4)).Invalid("icmp", ""),
            Given = machine => machine.WithAvailablePackage("firewalld", "firewalld"),
        },
        ["text in a command"] = new(["x"], (host, text) => host.Run($"printf %s {Posix.Quote(text)}"))
        {
            More = more => more.Any(Spell.Texts(8).Where(text => !text.Contains('\0'))),
        },
        ["guard of a command"] = new(["/srv/made"], (host, path) => host.Run($"touch {Posix.Quote(path)}", creates: path))
        {
            More = more => more.And("/srv/a b").Invalid(""),
        },
        ["attempts"] = new(
            ["15"],
            (host, tries) => AvailableVerb.RemoteAvailable(host, wait: true, int.Parse(tries, System.Globalization.CultureInfo.InvariantCulture))
        )
        {
            More = more => more.And("1").Any(Spell.Numbers().Select(number => $"{number}")).Invalid("0", "-1"),
        },
        ["clock"] = new(["chrony"], (host, _) => host.TimeSync()) { Given = machine => machine.WithAvailablePackage("chrony", "chrony") },
        ["repository pushed to"] = new(
            ["/srv/site.git", "/srv//site.git", "/srv/./site.git", "/srv/site.git/"],
            (host, path) => host.GitPush(Folder, path)
        )
        {
            More = more =>
                more.And("site.git", "~/site.git", "./site.git").And("/srv/it's a $HOME.git").Invalid("", "/", "~", "../site", "~root/site"),
        },
        ["path of a clone"] = new(
            ["/srv/site", "/srv//site", "/srv/site/", "/srv/x/../site"],
            (host, path) => host.GitPush(Folder, "/srv/site.git").Git("/srv/site.git", path)
        )
        {
            More = more => more.And("site", "~/site", "./site").And("/srv/it's a $HOME").Invalid("", "/", "~", "../site", "~root/site"),
        },
    };

    public static TheoryData<string> Arguments => new(Table.Keys);

    [FakeMachineTheory]
    [MemberData(nameof(Arguments))]
    public Task Every_spelling_keeps_the_laws(string argument) => Table[argument].Verify();

    [Fact]
    public void Every_step_has_spellings() => Assert.Empty(MachineSpelling.FindStepsWithout(typeof(Machine).Assembly, Table.Values));

    private static string CreateFolder()
    {
        var folder = Directory.CreateTempSubdirectory("pushed-").FullName;
        File.WriteAllText(Path.Combine(folder, "README"), "Grüße\n");
        return folder;
    }
}
