namespace OriginScript.Remote.Tests;

public sealed class SshConfigTests
{
    [Fact]
    public void What_ssh_prints_is_read()
    {
        var config = SshConfig.Parse(
            "web",
            "user admin\nhostname 192.0.2.10\nport 2222\nidentitiesonly yes\nidentityfile ~/.ssh/a b\nidentityfile ~/.ssh/c\nproxyjump bastion\n"
        );
        Assert.Equal(
            ("admin", "192.0.2.10", 2222, true, "bastion"),
            (config.User!, config.HostName!, config.Port!.Value, config.IdentitiesOnly, config.ProxyJump!)
        );
    }

    [Fact]
    public void A_key_file_with_a_blank_in_its_name_is_one() =>
        Assert.Equal(["~/.ssh/a b"], SshConfig.Parse("web", "identityfile ~/.ssh/a b\n").IdentityFiles);

    [Fact]
    public void A_proxy_command_is_refused_with_what_to_write_instead() =>
        Assert.Contains("ProxyJump", Assert.Throws<OriginException>(() => SshConfig.Parse("web", "proxycommand nc %h %p\n")).Message);

    [Theory]
    [InlineData("192.0.2.10", "192.0.2.10", null, null)]
    [InlineData("admin@web:2222", "web", 2222, "admin")]
    [InlineData("[2001:db8::1]:22", "2001:db8::1", 22, null)]
    [InlineData("2001:db8::1", "2001:db8::1", null, null)]
    public void A_machine_may_be_named_with_user_and_port(string text, string host, int? port, string? user) =>
        Assert.Equal(new(host, port, user), MachineAddress.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("-oProxyCommand=evil")]
    [InlineData("web:port")]
    [InlineData("@web")]
    public void What_names_no_machine_is_refused(string text) => Assert.Throws<RecipeException>(() => MachineAddress.Parse(text));

    [Fact]
    public void Of_a_list_of_bastions_the_last_is_reached_through_the_others() =>
        Assert.Equal(new Login("admin@second") { Via = "first" }, SshProxyJump.LastHop("first, ssh://admin@second"));
}
