using System.Globalization;

namespace OriginScript.Remote.Tests;

/// <summary>
/// The files in <c>Cases/config</c>: the same decision as <c>ssh -G</c>. Each says for which machine ssh is asked, and which word of it a refusal names.
/// ssh -G expands the paths of UserKnownHostsFile itself, and so says what the same tokens mean in IdentityFile, where it leaves them.
/// </summary>
public sealed class SshConfigCaseTests : IDisposable
{
    private const string Variable = "LOGNAME_OF_TEST";

    private readonly SshUserFixture _user = new();

    public SshConfigCaseTests() => Environment.SetEnvironmentVariable(Variable, "value of test");

    public static TheoryData<string> Accepted => [.. SshCase.All("config").Where(one => one.Find("refused") is null).Select(one => one.Name)];

    public static TheoryData<string> Refused => [.. SshCase.All("config").Where(one => one.Find("refused") is not null).Select(one => one.Name)];

    public void Dispose() => _user.Dispose();

    [SshTheory]
    [MemberData(nameof(Accepted))]
    public async Task A_configuration_means_what_it_means_to_ssh(string name)
    {
        var (target, said) = (await Resolve(name), AskSsh(name));
        Assert.Equal(
            (said["hostname"].First(), said["port"].First(), said["user"].First(), said["hostkeyalias"].FirstOrDefault()),
            (target.Host, target.Port.ToString(CultureInfo.InvariantCulture), target.User, target.HostKeyAlias)
        );
        if (Find(name).Text.Contains("UserKnownHostsFile /", StringComparison.Ordinal))
            Assert.Equal(
                said["userknownhostsfile"].Concat(said["globalknownhostsfile"]).SelectMany(line => line.Split(' ')).Select(InHome),
                target.HostKeys.KnownHostsFiles.Select(InHome).SelectMany(line => line.Split(' '))
            );
        if (
            Find(name).Text.Contains("IdentityFile /", StringComparison.Ordinal)
            || Find(name).Text.Contains("IdentityFile ~", StringComparison.Ordinal)
        )
            Assert.Equal(said["userknownhostsfile"].Select(InHome), [string.Join(' ', target.MissingKeyFiles)]);
    }

    [SshTheory]
    [MemberData(nameof(Refused))]
    public async Task A_configuration_that_would_be_ignored_is_refused_by_its_keyword(string name) =>
        Assert.Contains(Find(name).Find("refused")!, (await Assert.ThrowsAsync<OriginException>(() => Resolve(name))).Message);

    [SshTheory]
    [InlineData("proxy-jump", "bastion")]
    [InlineData("proxy-jump-list", "admin@second:2022")]
    [InlineData("proxy-jump-none", null)]
    public async Task The_bastion_is_the_last_of_the_list(string name, string? bastion) => Assert.Equal(bastion, (await Resolve(name)).Via?.Address);

    [SshFact]
    public async Task The_limits_of_the_configuration_are_the_connection_s()
    {
        Assert.Equal(TimeSpan.FromSeconds(7), (await Resolve("connect-timeout")).ConnectTimeout);
        Assert.Equal(System.Net.Sockets.AddressFamily.InterNetworkV6, (await Resolve("address-family")).AddressFamily);
    }

    [SshFact]
    public void There_are_sixty_files_and_more() =>
        Assert.InRange(SshCase.All("config").Count() + SshCase.All("known_hosts").Count(), 120, int.MaxValue);

    private static SshCase Find(string name) => SshCase.All("config").Single(one => one.Name == name);

    private async Task<SshTarget> Resolve(string name)
    {
        var around = _user.SshEnvironment with { ConfigFile = WriteConfig(name) };
        return await new SshLoginResolver(new(), around, new(around, _ => { })).Resolve(new(Find(name).Find("target")!), default);
    }

    private ILookup<string, string> AskSsh(string name)
    {
        var address = MachineAddress.Parse(Find(name).Find("target")!);
        string[] arguments =
        [
            "-G",
            "-F",
            WriteConfig(name),
            .. address.User is null ? (string[])[] : ["-l", address.User],
            .. address.Port is null ? (string[])[] : ["-p", $"{address.Port}"],
            address.Host,
        ];
        return Programs
            .Run("ssh", arguments)
            .Split('\n')
            .Select(line => line.Split(' ', 2))
            .Where(parts => parts.Length == 2 && parts[1] != "none")
            .ToLookup(parts => parts[0], parts => parts[1]);
    }

    private string WriteConfig(string name) =>
        _user.Folder.Write("config", Find(name).Text.Replace("{folder}", SshCase.Folder("config"), StringComparison.Ordinal));

    // ssh takes the home folder of the account, and the tests one of their own.
    private string InHome(string path) =>
        AccountHome.Find(Environment.UserName) is { } home ? path.Replace(home + "/", _user.Folder.Path + "/", StringComparison.Ordinal) : path;
}
