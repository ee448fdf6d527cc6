namespace OriginScript.Remote.Tests;

public sealed class SshConfigTokensTests
{
    private static readonly SshEnvironment Around = new()
    {
        Home = "/home/ada",
        User = "ada",
        UserId = 1000,
        ComputerName = "laptop.example.org",
        FindVariable = name => name == "KEYS" ? "/keys/%r" : null,
    };

    private static readonly SshConfig Config = SshConfig.Parse("web", "hostname 192.0.2.10\nuser admin\nport 2222\nproxyjump bastion\n");

    [Theory]
    [InlineData("~/.ssh/id", "/home/ada/.ssh/id")]
    [InlineData("/a/%%", "/a/%")]
    [InlineData("%d/%u/%i", "/home/ada/ada/1000")]
    [InlineData("/%n/%h/%p/%r/%j", "/web/192.0.2.10/2222/admin/bastion")]
    [InlineData("/%l/%L/%k", "/laptop.example.org/laptop/web")]
    [InlineData("${KEYS}/%%r", "/keys/%r/%r")]
    [InlineData("/a$b/$", "/a$b/$")]
    public void A_path_is_expanded_in_one_pass(string path, string expanded) =>
        Assert.Equal(expanded, Tokens(Config).ExpandPath("IdentityFile", path));

    [Theory]
    [InlineData("/%T")]
    [InlineData("/%")]
    [InlineData("/%C")]
    [InlineData("/${MISSING}")]
    [InlineData("/${KEYS")]
    public void What_has_no_meaning_there_names_the_keyword(string path) =>
        Assert.StartsWith($"The IdentityFile {path} ", Assert.Throws<OriginException>(() => Tokens(Config).ExpandPath("IdentityFile", path)).Message);

    [Fact]
    public void An_alias_is_the_key_s_name() =>
        Assert.Equal("/www", Tokens(SshConfig.Parse("web", "hostkeyalias www\n")).ExpandPath("IdentityFile", "/%k"));

    [Fact]
    public void ProxyJump_has_fewer_tokens()
    {
        Assert.Equal("admin@192.0.2.10-web:2222", Tokens(Config).ExpandProxyJump("%r@%h-%n:%p"));
        Assert.Throws<OriginException>(() => Tokens(Config).ExpandProxyJump("%d"));
    }

    private static SshConfigTokens Tokens(SshConfig config) => new(Around, config, "web");
}
